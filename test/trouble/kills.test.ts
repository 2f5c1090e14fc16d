import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { endAllAfterwards, temporaryFolder } from '../lifecycle/stage.ts'
import { mailSink } from '../mail-sink.ts'
import { freshDatabase } from '../world.ts'
import { killAmongSends } from './killing/sends.ts'
import { killAgainAndAgain } from './killing.ts'

describe('A server that is killed while it writes', () => {
  endAllAfterwards()
  const sink = mailSink()
  const database = freshDatabase()
  const heldHere = freshDatabase()
  const data = path.join(temporaryFolder(), 'data')
  const heldData = path.join(temporaryFolder(), 'data')

  test('has sent each text once, in one letter, or has it still as a draft', async () => {
    const { host, user, database: name } = heldHere.connection
    const toll = await killAmongSends(
      {
        env: {
          OTKLIK_DATA: heldData,
          DATABASE_URL: `postgresql://${user}@/${name}?host=${host}`,
          SMTP_URL: sink.url(),
        },
        connection: async () => heldHere.connection,
        received: sink.received,
        undoSeconds: [0],
      },
      3,
      20,
    )
    assert.deepEqual([toll.lost, toll.doubled, toll.brokenChain, toll.jobsLeft], [[], [], null, []])
    assert.equal(toll.letters + toll.stillDrafts, toll.pressed)
    assert.ok(toll.letters >= 60, `${toll.letters} letters`)
    assert.ok(toll.unanswered > 0, 'the kills hit nothing')
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
    assert.deepEqual([toll.lost, toll.doubled, toll.brokenChain, toll.jobsLeft], [[], [], null, []])
    assert.ok(toll.acknowledged >= 300, `${toll.acknowledged} acknowledged`)
    assert.ok(toll.unanswered > 0, 'the kills hit nothing')
  })
})
