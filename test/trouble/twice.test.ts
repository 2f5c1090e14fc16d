import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { freshDesk } from '../cast.ts'
import { historyOf } from '../telling.ts'
import { ask, assertInWords, problemOf } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

describe('The same order twice', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())
  const keyed = (key: string) => ({ 'idempotency-key': key })
  const open = (who: typeof story.oleg, key: string, text = 'Сайт лёг') =>
    ask(edge, who, 'POST /api/v1/tickets', { text }, keyed(key))
  const ticketsOf = async (id: string) =>
    Number((await story.pool.query('select count(*) from tickets where contact_id = $1', [id])).rows[0].count)

  test('a retry after a lost answer gets that answer; there is one ticket and one beginning of it', async () => {
    const key = randomUUID()
    const first = await open(story.oleg, key)
    const second = await open(story.oleg, key.toUpperCase())
    assert.deepEqual([second.status, second.body], [200, first.body])
    assert.equal(await ticketsOf(story.oleg.id), 1)
    const { ticketId } = JSON.parse(first.body)
    assert.deepEqual(await historyOf(story.world, ticketId), ['ticket.opened', 'ticket.next_contact_set'])
  })

  test('twenty clicks at once are one', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(story.irina, key)))
    assert.deepEqual([...new Set(answers.map(({ status, body }) => `${status} ${body}`))].length, 1, answers[0]?.body)
    assert.equal(answers[0]?.status, 200)
    assert.equal(await ticketsOf(story.irina.id), 1)
  })

  test('other words under the same key are refused, in both languages', async () => {
    for (const [person, language] of [
      [story.oleg, 'ru'],
      [story.mallory, 'en'],
    ] as const) {
      const key = randomUUID()
      await open(person, key)
      const answer = await open(person, key, 'Нет, почта')
      assert.deepEqual([answer.status, problemOf(answer).code], [422, 'key_reused'])
      assertInWords(answer, language)
      const elsewhere = await ask(edge, person, 'POST /api/v1/me/preferences', {}, keyed(key))
      assert.equal(elsewhere.status, 422, 'another order')
    }
  })

  test('a key is one’s own', async () => {
    const key = randomUUID()
    const [one, two] = [await open(story.oleg, key, 'Раз'), await open(story.mallory, key, 'Two')]
    assert.notEqual(JSON.parse(one.body).ticketId, JSON.parse(two.body).ticketId)
  })

  test('what was done stays done, though it could not be done again', async () => {
    const { ticketId } = await story.ticket()
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    const key = randomUUID()
    const resolve = () => ask(edge, story.vera, `POST /api/v1/tickets/${ticketId}/resolution`, words, keyed(key))
    const first = await resolve()
    await ask(edge, story.oleg, `POST /api/v1/tickets/${ticketId}/confirmation`, {})
    const again = await resolve()
    assert.deepEqual([again.status, again.body], [200, first.body])
  })

  test('what was refused is not kept: the same key may succeed when the reason is gone', async () => {
    const { ticketId } = await story.ticket()
    const key = randomUUID()
    const confirm = () => ask(edge, story.oleg, `POST /api/v1/tickets/${ticketId}/confirmation`, {}, keyed(key))
    assert.equal((await confirm()).status, 409)
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    await ask(edge, story.vera, `POST /api/v1/tickets/${ticketId}/resolution`, words)
    assert.equal((await confirm()).status, 200)
  })

  test('a retry costs no place under a limit', async () => {
    const patient = await story.contact('Терпеливая', story.vector, 'technical')
    const key = randomUUID()
    for (let i = 0; i < 30; i++) assert.equal((await open(patient, key)).status, 200)
    assert.equal((await open(patient, randomUUID(), 'Ещё одно')).status, 200)
  })

  test('a form that is sent twice leads to the same page', async () => {
    const person = await story.contact('Без Скриптов', story.vector, 'technical')
    const form = new URLSearchParams({ key: randomUUID(), text: 'Без скриптов' }).toString()
    const send = () => ask(edge, person, 'POST /new', form, { 'content-type': 'application/x-www-form-urlencoded' })
    const [first, second] = [await send(), await send()]
    assert.equal(first.status, 303)
    assert.equal(second.headers.location, first.headers.location)
    assert.equal(await ticketsOf(person.id), 1)
  })
})
