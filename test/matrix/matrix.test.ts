import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openDoors } from '../../server/app/doors.ts'
import { freshDesk } from '../cast.ts'
import { canariesIn, examine, frontThatTellsAll, shortLive, withoutTrace } from './examine.ts'
import { callers, entitlements } from './expectations.ts'
import { type Ground, laidOut } from './ground.ts'

describe('Every door, for everybody, about everything', () => {
  const story = freshDesk()
  let ground: Ground
  before(async () => {
    ground = await laidOut(story)
  })

  test('opens to whom the table says, tells foreign from missing to nobody, and lets no word out', async () => {
    const edge = await openDoors(withoutTrace(story.world), story.pool, frontThatTellsAll, shortLive)
    const { faults, seen } = await examine(edge, ground)
    await edge.http.close()
    assert.ok(faults.length === 0, `\n${faults.join('\n')}`)
    // What nobody ever saw would prove nothing.
    const unseen = callers.flatMap((caller) => entitlements[caller]).filter((word) => !seen.has(word))
    assert.deepEqual([...new Set(unseen)], [])
  })

  test('no letter tells its reader more than the portal would', async () => {
    const letters = await story.world.db
      .selectFrom('letters as l')
      .innerJoin('persons as p', 'p.id', 'l.recipient_id')
      .select(['p.name', 'l.kind', 'l.subject', 'l.text', 'l.html', 'l.from_address', 'l.to_address'])
      .execute()
    const owner = new Map([
      ['CNRY-person-technical', entitlements.technical],
      ['CNRY-person-billing', entitlements.billing],
    ])
    const faults = letters.flatMap(({ name, ...letter }) => {
      // The stranger is the owner of "other" and reads what "own" may not.
      const own = owner.get(name)
      const may = (word: string) =>
        own ? own.includes(word) : /^(?!note|internal)[a-z]+-(other|second|stranger)$/.test(word)
      return canariesIn(letter)
        .filter((word) => !may(word))
        .map((word) => `${letter.kind} to ${name} tells ${word}`)
    })
    assert.ok(letters.length >= 10)
    assert.deepEqual(faults, [])
  })
})
