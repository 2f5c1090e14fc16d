import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { mailFor } from '../../../../test/arrives.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { mailOf } from '../../../../test/forged-mail.ts'
import { mailSink, type Received } from '../../../../test/mail-sink.ts'
import { reportOn } from '../../../../test/reports.ts'
import { contactCard } from '../../../screens/contact-card.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { sayMailArrives } from '../commands/say-mail-arrives.ts'
import { bounceAddress, bouncePurpose } from '../threading/bounce-address.ts'
import { quarterKeys } from '../threading/keys.ts'

const gone = '550 5.1.1 No such user here'

describe('a letter that comes back', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)
  before(async () => {
    await desk.jobs()
    sink.fresh()
  })

  /** A ticket of Oleg's that Anna has and has answered: the letter of her answer. */
  async function answered() {
    const { ticketId, number } = await desk.ticket('The site is down')
    await postReply(desk.world, desk.anna, { ticketId, text: 'We look.', nextContactBy: '2026-03-02T13:00:00Z' })
    await desk.jobs()
    const letters = sink.fresh()
    return { ticketId, number, letters }
  }
  const reply = ({ letters }: { letters: Received[] }) => letters.at(-1)!
  const hears = (letter: Received, action: string, status: string, said: string, to?: string) =>
    arrives({ path: '', raw: reportOn(letter, action, status, said), ...(to ? { to } : {}) })
  const stateOf = async (letter: Received) =>
    desk.world.db
      .selectFrom('letters')
      .select(['id', 'state', 'last_error', 'to_address'])
      .where('message_id', '=', letter.messageId!)
      .executeTakeFirstOrThrow()
  const told = (ticketId: string) =>
    desk.world.db
      .selectFrom('events')
      .select(['seq', 'meta', 'actor_type'])
      .where('stream_id', '=', ticketId)
      .where('kind', '=', 'letter.returned')
      .execute()
  const marked = () => desk.world.db.selectFrom('undeliverable_addresses').select(['address', 'said']).execute()
  const standing = (ticketId: string) =>
    desk.world.db
      .selectFrom('tickets')
      .select(['status', 'next_contact_by', 'last_message_at'])
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()

  it('is marked, and its ticket and who has that hear that the client does not know', async () => {
    const ticket = await answered()
    const before = await standing(ticket.ticketId)
    await hears(reply(ticket), 'failed', '5.1.1', gone)

    const { id, state, last_error: said } = await stateOf(reply(ticket))
    assert.deepEqual({ state, said }, { state: 'returned', said: gone })
    assert.deepEqual(await marked(), [{ address: (await stateOf(reply(ticket))).to_address, said: gone }])
    const [event, ...more] = await told(ticket.ticketId)
    assert.deepEqual(more, [])
    assert.equal((event!.meta as { letterId: string }).letterId, id)
    const notices = await desk.world.db
      .selectFrom('notices')
      .select(['agent_id', 'kind'])
      .where('ticket_id', '=', ticket.ticketId)
      .where('kind', '=', 'not_delivered')
      .execute()
    assert.deepEqual(notices, [{ agent_id: desk.anna.id, kind: 'not_delivered' }])
    assert.deepEqual(await standing(ticket.ticketId), before)
  })

  it('is heard of once, however often it is reported, and by its own address too', async () => {
    const ticket = await answered()
    const { id } = await stateOf(reply(ticket))
    const keys = quarterKeys(desk.world.vault, bouncePurpose, desk.clock())
    const raw = Buffer.from(
      mailOf(
        [
          ['From', 'MAILER-DAEMON@mx.example'],
          ['Subject', 'Undelivered Mail Returned to Sender'],
          ['Message-ID', '<r@mx.example>'],
        ],
        `<oleg@vector.example>: ${gone}`,
      ),
    )
    await arrives({ path: '', to: bounceAddress(id, { before: '', domain: 'reply.desk.example' }, keys), raw })
    assert.equal((await stateOf(reply(ticket))).state, 'returned')
    await hears(reply(ticket), 'failed', '5.1.1', gone)
    assert.equal((await told(ticket.ticketId)).length, 1)
  })

  it('is none while a server still tries, and is delivered when one says so', async () => {
    const ticket = await answered()
    await hears(reply(ticket), 'delayed', '4.4.1', '451 come again')
    assert.equal((await stateOf(reply(ticket))).state, 'sent')
    await hears(reply(ticket), 'relayed', '2.0.0', '250 handed on')
    assert.equal((await stateOf(reply(ticket))).state, 'sent')
    // Written after the address was marked: it has arrived.
    desk.clock.pass({ minutes: 1 })
    const later = await answered()
    await hears(reply(later), 'delivered', '2.0.0', '250 OK')
    assert.equal((await stateOf(reply(later))).state, 'delivered')
    assert.deepEqual(await marked(), [])
  })

  it('marks nothing when it is forged: no letter of ours has that id, or its MAC is wrong', async () => {
    const ticket = await answered()
    const letter = reply(ticket)
    const turned = letter.messageId!.replace(/\.(\w)(\w+)@/, (_, a, b) => `.${a === 'b' ? 'c' : 'b'}${b}@`)
    for (const raw of [letter.raw.replace(letter.messageId!, turned), letter.raw.replace(letter.messageId!, '<x@y>')])
      await arrives({ path: '', raw: reportOn({ raw }, 'failed', '5.1.1', gone) })
    assert.equal((await stateOf(letter)).state, 'sent')
    assert.deepEqual([await told(ticket.ticketId), await marked()], [[], []])
  })

  it('say-mail-arrives: whoever knows better takes the mark away, which card and ticket have shown', async () => {
    const ticket = await answered()
    const contact = () => contactCard(desk.world, desk.anna, { contactId: desk.oleg.id })
    const page = () => ticketPage(desk.world, desk.anna, { number: ticket.number })
    await hears(reply(ticket), 'failed', '5.2.2', '552 5.2.2 Mailbox full')
    assert.equal((await contact()).undeliverable?.said, '552 5.2.2 Mailbox full')
    assert.equal((await page()).recipients[0]?.undeliverable?.said, '552 5.2.2 Mailbox full')
    const [line, ...more] = (await page()).automatic
    assert.deepEqual([line?.reason, more], ['bounce', []])
    const entry = (await page()).entries.find(({ letters }) => letters.some(({ state }) => state === 'returned'))
    assert.equal(entry?.event, 'ticket.replied')

    await sayMailArrives(desk.world, desk.anna, { contactId: desk.oleg.id })
    assert.equal((await contact()).undeliverable, null)
    assert.equal((await page()).recipients[0]?.undeliverable, null)
    await assert.rejects(sayMailArrives(desk.world, desk.anna, { contactId: desk.oleg.id }), {
      code: 'mail_arrives_already',
    })
  })

  it('is refused at once by a server: the same as coming back', async () => {
    sink.refuse = () => ({ code: 550, said: '5.1.1 No such user here' })
    const { ticketId } = await desk.ticket('Another one')
    await desk.jobs()
    sink.refuse = () => null
    const [event] = await told(ticketId)
    assert.equal((event!.meta as { final: string }).final, 'failed')
    assert.equal((await marked()).length, 1)
  })
})
