import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { createLog } from '#platform/log.ts'
import { freshDesk } from '../cast.ts'
import { examine, frontThatTellsAll, shortLive, withoutTrace } from './examine.ts'
import { type Fault, faults, noFault } from './faults.ts'
import { type Ground, laidOut } from './ground.ts'
import { turnedWrong } from './turned-wrong.ts'

describe('The matrix sees', () => {
  const story = freshDesk()
  let ground: Ground
  before(async () => {
    ground = await laidOut(story)
  })

  for (const fault of faults) {
    test(`when ${fault.what}`, async () => {
      const findings = await examined(fault)
      assert.notDeepEqual(findings, [], 'nobody noticed')
      // A product that does not run is no proof.
      assert.ok(!findings.some((finding) => finding.includes('answered 500')), findings.join('\n'))
    })
  }

  test('nothing where there is nothing', async () => {
    assert.deepEqual(await examined(noFault), [])
  })

  async function examined(fault: Fault) {
    const { openDoors, createWorld } = await turnedWrong(fault)
    // Everything of the story's world but what decides: files, clock and database are the same.
    const { world } = createWorld({
      connection: story.pool.options,
      config: { data: '', publicUrl: story.world.settings.publicUrl, mailFrom: '', smtpUrl: undefined },
      log: createLog({ logLevel: 'silent' }),
    })
    const wrong = { ...story.world, mayDo: world.mayDo, reactions: world.reactions, db: world.db }
    const edge = await openDoors(withoutTrace(wrong), story.pool, frontThatTellsAll, shortLive)
    const { faults: found } = await examine(edge, ground, fault.doors)
    await edge.http.close()
    await world.db.destroy()
    return found
  }
})
