import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { endAllAfterwards, temporaryFolder } from '../lifecycle/stage.ts'
import { freshDatabase } from '../world.ts'
import { killAgainAndAgain } from './killing.ts'

describe('A server that is killed while it writes', () => {
  endAllAfterwards()
  const database = freshDatabase()
  const heldHere = freshDatabase()
  const data = path.join(temporaryFolder(), 'data')
  const heldData = path.join(temporaryFolder(), 'data')

  test('has sent once whatever waited to be sent, and has lost none of it', async () => {
    const { host, user, database: name } = heldHere.connection
    const toll = await killAgainAndAgain(
      {
        env: {
          OTKLIK_DATA: heldData,
          DATABASE_URL: `postgresql://${user}@/${name}?host=${host}`,
        },
        connection: async () => heldHere.connection,
        held: true,
      },
      4,
    )
    assert.deepEqual([toll.lost, toll.doubled, toll.brokenChain, toll.jobsLeft], [[], [], null, 0])
    assert.ok(toll.acknowledged >= 120, `${toll.acknowledged} acknowledged`)
  })

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
