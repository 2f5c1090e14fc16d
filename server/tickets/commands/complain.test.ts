import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { myTurn } from '../../screens/my-turn.ts'
import { ticketAsClient } from '../../screens/ticket-as-client.ts'
import { ticketHistory } from '../../screens/ticket-history.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { assignTicket } from './assign-ticket.ts'
import { complain } from './complain.ts'
import { postReply } from './post-reply.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('"Something is wrong with how this goes"', () => {
  const story = freshDesk()
  const text = 'Третий день одно и то же: «перезагрузите».'

  /** Anna has it and has promised to write in three hours. */
  async function underWay() {
    const { world, anna } = story
    const ticket = await story.ticket()
    await assignTicket(world, anna, { ticketId: ticket.ticketId, agentId: anna.id })
    await postReply(world, anna, { ...ticketId(ticket), text: 'Смотрю.', nextContactBy: inHours(6) })
    return ticket
  }
  const inHours = (hours: number) => new Date(story.clock().getTime() + hours * 3_600_000).toISOString()
  const ticketId = ({ ticketId }: { ticketId: string }) => ({ ticketId })

  test('goes to the lead, past whoever has the ticket, and is answered within a working hour', async () => {
    const { world, oleg, anna, maria } = story
    const ticket = await underWay()
    const { answerBy } = await complain(world, oleg, { ...ticketId(ticket), text })
    assert.equal(answerBy, '2026-03-02T10:00:00.000Z')
    assert.equal((await ticketNow(world, ticket.ticketId)).next_contact_by?.toISOString(), answerBy)

    const ofLead = (await myTurn(world, maria, {})).rows.filter(({ number }) => number === ticket.number)
    assert.deepEqual(
      ofLead.map(({ reason, nextContactBy }) => [reason, nextContactBy]),
      [['client_complained', answerBy]],
    )
    const ofAnna = (await myTurn(world, anna, {})).rows.filter(({ number }) => number === ticket.number)
    assert.deepEqual(
      ofAnna.map(({ reason }) => reason),
      ['promised'],
    )
    const told = async (who: typeof anna) => JSON.stringify(await ticketPage(world, who, { number: ticket.number }))
    assert.ok((await told(maria)).includes(text))
    assert.ok(!(await told(anna)).includes('перезагрузите') && !(await told(anna)).includes('ticket.complained'))
  })

  test('until a lead has answered it is found by nobody else: not as the client sees the ticket, not in its history', async () => {
    const { world, oleg, anna, maria } = story
    const ticket = await underWay()
    const number = ticket.number
    await complain(world, oleg, { ...ticketId(ticket), text })
    const looks = async (who: typeof anna) => {
      const { ticket: page } = await ticketAsClient(world, who, { number })
      const history = await ticketHistory(world, who, { number })
      const kinds = history.events.map(({ kind }) => kind)
      assert.equal(history.firstBroken, null)
      return {
        words: JSON.stringify(page).includes('перезагрузите'),
        times: page.complaints.length,
        mayComplain: page.may.complain,
        step: kinds.includes('ticket.complained'),
      }
    }
    const nothing = { words: false, times: 0, mayComplain: null, step: false }
    assert.deepEqual(await looks(anna), nothing)
    assert.deepEqual(await looks(maria), { words: true, times: 1, mayComplain: 'already_complained', step: true })
    await postReply(world, maria, { ...ticketId(ticket), text: 'Разобралась.', nextContactBy: inHours(2) })
    assert.deepEqual(await looks(anna), { words: true, times: 1, mayComplain: null, step: true })
  })

  test('stands on the client’s page with its time, and the answer of a lead keeps it; then the engineer sees it too', async () => {
    const { world, oleg, anna, maria, clock } = story
    const ticket = await underWay()
    await complain(world, oleg, { ...ticketId(ticket), text })
    const page = () => clientTicket(world, oleg, { number: ticket.number })
    assert.deepEqual(
      [(await page()).complaints[0]?.answeredAt, (await page()).may.complain],
      [null, 'already_complained'],
    )
    await refuses(complain(world, oleg, { ...ticketId(ticket), text }), 'already_complained')

    clock.pass({ minutes: 10 })
    // What the engineer writes is no answer of the lead.
    await postReply(world, anna, { ...ticketId(ticket), text: 'Ещё смотрю.', nextContactBy: inHours(2) })
    assert.equal((await page()).complaints[0]?.answeredAt, null)
    await postReply(world, maria, { ...ticketId(ticket), text: 'Разобралась, извините.', nextContactBy: inHours(2) })
    assert.equal((await page()).complaints[0]?.answeredAt, '2026-03-02T09:10:00.000Z')
    assert.ok((await page()).entries.some(({ kind, text: words }) => kind === 'complained' && words === text))
    assert.equal((await page()).may.complain, null)
    assert.ok(JSON.stringify(await ticketPage(world, anna, { number: ticket.number })).includes('перезагрузите'))
    const row = (await myTurn(world, maria, {})).rows.find(({ number }) => number === ticket.number)
    assert.notEqual(row?.reason, 'client_complained')
  })

  test('of a solved ticket it reaches the lead as well, and names its time by the working hours', async () => {
    const { world, oleg, anna, maria, clock } = story
    const ticket = await story.ticket()
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    await resolveTicket(world, anna, { ...ticketId(ticket), ...words })
    clock.moveTo('2026-03-06T14:30:00Z') // Friday, half an hour before the end of the day in Moscow
    const { answerBy } = await complain(world, oleg, { ...ticketId(ticket), text })
    assert.equal(answerBy, '2026-03-10T06:30:00.000Z') // Monday is a holiday
    assert.equal((await ticketNow(world, ticket.ticketId)).status, 'resolved')
    const row = (await myTurn(world, maria, {})).rows.find(({ number }) => number === ticket.number)
    assert.deepEqual([row?.reason, row?.nextContactBy], ['client_complained', answerBy])
  })

  test('the leads get a letter without a word of it', async () => {
    const { world, oleg, maria } = story
    const ticket = await underWay()
    await complain(world, oleg, { ...ticketId(ticket), text })
    await story.jobs()
    const letters = await world.db
      .selectFrom('letters')
      .select(['recipient_id', 'text', 'html'])
      .where('stream_id', '=', ticket.ticketId)
      .where('kind', '=', 'complaint')
      .execute()
    assert.deepEqual(
      letters.map(({ recipient_id }) => recipient_id),
      [maria.id],
    )
    assert.ok(!JSON.stringify(letters).includes('перезагрузите'))
  })
})
