import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { askReset } from './ask-reset.ts'

describe('Asking for a new password', () => {
  const story = freshDesk()
  const from = (ip: string) => whoAsks(story.world, null, { ip, userAgent: 'story', language: 'ru' })
  const lettersTo = async (email: string) => {
    await story.jobs()
    const letters = await story.world.db
      .selectFrom('letters')
      .select('id')
      .where('kind', '=', 'reset')
      .where('to_address', 'like', `%${email}%`)
      .execute()
    return letters.length
  }

  test('a letter goes to who is known by that door; the answer is the same for all', async () => {
    const { world } = story
    const actor = await from('203.0.113.30')
    for (const [door, email, letters] of [
      ['desk', 'maria@desk.example', 1],
      ['portal', 'maria@desk.example', 1],
      ['desk', 'nobody@desk.example', 0],
      ['portal', 'mallory@people.example', 1],
      ['desk', 'mallory@people.example', 1],
    ] as const) {
      assert.deepEqual(await askReset(world, actor, { door, email }), {})
      assert.equal(await lettersTo(email), letters, `${email} by the ${door}`)
    }
  })

  test('three letters an hour to one address and six a day; twenty times an hour from one', async () => {
    const { world, clock } = story
    const ask = async (ip: string) =>
      askReset(world, await from(ip), { door: 'portal', email: 'ирина.к.x@people.example' })
    const mallory = async (ip: string) =>
      askReset(world, await from(ip), { door: 'portal', email: 'mallory@people.example' })
    const before = await lettersTo('mallory@people.example')
    for (let i = 0; i < 5; i++) await mallory(`198.51.100.${i}`)
    assert.equal((await lettersTo('mallory@people.example')) - before, 2, 'one had gone out before')
    clock.pass({ hours: 1, seconds: 1 })
    for (let i = 0; i < 5; i++) await mallory(`198.51.100.${i}`)
    assert.equal((await lettersTo('mallory@people.example')) - before, 5, 'the day has an end, too')
    for (let i = 0; i < 20; i++) await ask('203.0.113.31')
    await refuses(ask('203.0.113.31'), 'too_many_attempts')
    await ask('203.0.113.32')
  })

  test('forty who ask at once are all answered', async () => {
    const { world } = story
    const actors = await Promise.all(Array.from({ length: 40 }, (_, i) => from(`10.1.${i}.1`)))
    const answers = await Promise.all(
      actors.map((actor, i) => askReset(world, actor, { door: 'portal', email: `many-${i}@people.example` })),
    )
    assert.equal(answers.length, 40)
  })
})
