import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { freshDesk, type Player } from '../cast.ts'
import { ask, assertInWords, problemOf } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

describe('Who carries away all there is', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())

  /** How many times somebody is let in before the door says "later"; what it says is checked. */
  async function timesUntilRefused(who: Player, door: string, fine: number, seconds: number) {
    for (let times = 0; ; times++) {
      const answer = await ask(edge, who, door)
      if (answer.status === fine) continue
      assert.deepEqual([answer.status, problemOf(answer).code], [429, 'too_many_attempts'])
      assert.equal(answer.headers['retry-after'], String(seconds))
      assertInWords(answer, who.language)
      return times
    }
  }

  test('may leaf through lists so many times a minute, and others go on', async () => {
    const looking = 'GET /api/v1/desk/accounts?q=в'
    assert.equal(await timesUntilRefused(story.vera, looking, 200, 60), 120)
    assert.equal((await ask(edge, story.anna, looking)).status, 200)
    assert.equal(
      (await ask(edge, story.vera, 'GET /api/v1/desk/my-turn')).status,
      200,
      'one’s own list is always there',
    )
    story.clock.pass({ seconds: 59 })
    assert.equal((await ask(edge, story.vera, looking)).headers['retry-after'], '1')
    story.clock.pass({ seconds: 1 })
    assert.equal((await ask(edge, story.vera, looking)).status, 200)
  })

  test('a client half as often, and in pages as in the API', async () => {
    for (let i = 0; i < 27; i++) await story.ticket(`Заявка ${i}`, { ...story.mallory, channel: 'import' })
    const first = await ask(edge, story.mallory, 'GET /api/v1/my/tickets')
    const { next } = JSON.parse(first.body)
    assert.equal(await timesUntilRefused(story.mallory, `GET /api/v1/my/tickets?after=${next}`, 200, 60), 60)
    const page = await ask(edge, story.mallory, `GET /?after=${next}`, undefined, { accept: 'text/html' })
    assert.deepEqual([page.status, page.headers['retry-after']], [429, '60'])
    assert.equal((await ask(edge, story.mallory, 'GET /api/v1/my/tickets')).status, 200)
  })

  test('may ask for so many files, whether they are there or not', async () => {
    const door = 'GET /f/019cadc6-9a80-77bb-a4ed-934ad8e8f81e'
    assert.equal(await timesUntilRefused(story.oleg, door, 404, 600), 300)
    story.clock.pass({ minutes: 10 })
    assert.equal((await ask(edge, story.oleg, door)).status, 404)
  })
})
