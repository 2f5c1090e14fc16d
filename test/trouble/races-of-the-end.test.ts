import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verify } from '#platform/ledger/verify.ts'
import { freshDesk } from '../cast.ts'
import { races } from './racing.ts'

describe('At once, at the end of a ticket and of somebody’s work here', () => {
  const story = freshDesk()
  const tickets = 40

  for (const [sentence, race] of Object.entries(races)) test(sentence, () => race(story, tickets))

  test('and every chain holds', async () => {
    const { broken, streams } = await verify(story.world.db, null)
    assert.equal(broken, null)
    assert.ok(streams >= tickets * Object.keys(races).length)
  })
})
