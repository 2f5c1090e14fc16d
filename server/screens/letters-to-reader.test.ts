import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { mailFor } from '../../test/arrives.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { mailSink, type Received } from '../../test/mail-sink.ts'
import { reportOn } from '../../test/reports.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { tellColleague } from '../tickets/commands/tell-colleague.ts'
import { clientTicket } from './client-ticket.ts'
import { ticketAsClient } from './ticket-as-client.ts'

describe('What the portal tells a client of our letters to them', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)
  before(async () => {
    await desk.jobs()
    sink.fresh()
  })
  const page = (who: Player, number: number) => clientTicket(desk.world, who, { number })
  const lettersOn = async (who: Player, number: number) =>
    (await page(who, number)).entries.flatMap(({ letter }) => letter ?? [])
  const answers = async (ticketId: string) => {
    await postReply(desk.world, desk.anna, { ticketId, text: 'Смотрим.', nextContactBy: '2026-03-02T13:00:00Z' })
    await desk.jobs()
    return sink.fresh()
  }
  const hears = (letter: Received, action: string, status: string, said: string) =>
    arrives({ path: '', raw: reportOn(letter, action, status, said) })
  const to = (letters: Received[], who: { email: string }) =>
    letters.findLast(({ receiver }) => receiver === who.email)!
  const emailOf = (id: string) =>
    desk.world.db.selectFrom('persons').select('email').where('id', '=', id).executeTakeFirstOrThrow()

  test('under a message stands where the letter about it went and when, with the address masked', async () => {
    const { ticketId, number } = await desk.ticket()
    await answers(ticketId)
    const letters = await lettersOn(desk.oleg, number)
    assert.deepEqual(
      letters.map(({ state }) => state),
      ['sent', 'sent'],
      'the receipt and the answer',
    )
    const { email } = await emailOf(desk.oleg.id)
    for (const { address, at } of letters) {
      assert.equal(address, `${email[0]}***@${email.split('@')[1]}`)
      assert.equal(at, '2026-03-02T09:00:00.000Z')
    }
    assert.ok(!JSON.stringify(await page(desk.oleg, number)).includes(email))
  })

  test('everybody is told of their own letters alone: who reads over the ticket of a colleague sees none', async () => {
    const { ticketId, number } = await desk.ticket()
    const ivan = await desk.contact('Ivan', desk.vector, 'technical', 'en')
    await tellColleague(desk.world, desk.oleg, { ticketId, contactId: ivan.id })
    const sent = await answers(ticketId)
    await hears(to(sent, await emailOf(ivan.id)), 'failed', '5.1.1', '550 5.1.1 No such user here')
    const [oleg, his] = [await page(desk.oleg, number), await page(ivan, number)]
    assert.equal(oleg.entries.findLast(({ letter }) => letter)?.letter?.state, 'sent')
    assert.equal(his.entries.findLast(({ letter }) => letter)?.letter?.state, 'not_arrived')
    assert.deepEqual([oleg.unreachable, his.unreachable?.since], [null, desk.clock().toISOString()])
    assert.deepEqual([await lettersOn(desk.irina, number), (await page(desk.irina, number)).unreachable], [[], null])
  })

  test('whose address bounces reads it in the portal until a letter arrives there again, and staff see that they do', async () => {
    const { ticketId, number } = await desk.ticket()
    const sent = await answers(ticketId)
    await hears(sent.at(-1)!, 'failed', '5.2.2', '552 5.2.2 Mailbox full')
    assert.match((await page(desk.oleg, number)).unreachable?.address ?? '', /^.\*\*\*@/)
    const { ticket } = await ticketAsClient(desk.world, desk.anna, { number })
    assert.ok(ticket.unreachable)
    desk.clock.pass({ minutes: 1 })
    const later = await answers(ticketId)
    await hears(later.at(-1)!, 'delivered', '2.0.0', '250 OK')
    const { entries, unreachable } = await page(desk.oleg, number)
    assert.deepEqual([unreachable, entries.findLast(({ letter }) => letter)?.letter?.state], [null, 'arrived'])
  })
})
