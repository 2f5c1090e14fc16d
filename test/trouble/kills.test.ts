import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { endAllAfterwards, temporaryFolder } from '../lifecycle/stage.ts'
import { freshDatabase } from '../world.ts'
import { killAgainAndAgain } from './killing.ts'

describe('A server that is killed while it writes', () => {
  endAllAfterwards()
  const database = freshDatabase()
  const data = path.join(temporaryFolder(), 'data')

  test('has lost nothing that it acknowledged and doubled nothing that was asked for again', async () => {
    const { host, user, database: name } = database.connection
    const toll = await killAgainAndAgain(
      {
        env: { OTKLIK_DATA: data, DATABASE_URL: `postgresql://${user}@/${name}?host=${host}` },
        connection: async () => database.connection,
      },
      10,
    )
    assert.deepEqual([toll.lost, toll.doubled, toll.brokenChain, toll.jobsLeft], [[], [], null, 0])
    assert.ok(toll.acknowledged >= 300, `${toll.acknowledged} acknowledged`)
    assert.ok(toll.unanswered > 0, 'the kills hit nothing')
  })
})
