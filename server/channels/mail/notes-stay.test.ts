import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { freshDesk, type Story } from '../../../test/cast.ts'
import { mailSink } from '../../../test/mail-sink.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketList } from '../../screens/ticket-list.ts'
import { confirmSolution } from '../../tickets/commands/confirm-solution.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { moveNextContact } from '../../tickets/commands/move-next-contact.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { resolveTicket } from '../../tickets/commands/resolve-ticket.ts'
import { setAside } from '../../tickets/commands/set-aside.ts'
import { takeUp } from '../../tickets/commands/take-up.ts'
import { writeNote } from '../../tickets/commands/write-note.ts'
import { bodyOf } from '../../webhooks/body.ts'
import { told } from '../../webhooks/told.ts'
import { mailReactions } from './reactions.ts'

type Doing = (desk: Story, ticketId: string, mark: number) => Promise<unknown>
const nextContactBy = '2026-03-02T18:00:00Z'
const inside = (mark: number) => `INTERNAL-${mark} only colleagues read this`
const outside = (mark: number) => `PUBLIC-${mark} the client reads this`

/** Everything that can be done to a ticket; whatever is internal is marked so. */
const doings: Record<string, Doing> = {
  note: ({ world, anna }, ticketId, mark) => writeNote(world, anna, { ticketId, text: inside(mark) }),
  'note by the lead': ({ world, maria }, ticketId, mark) => writeNote(world, maria, { ticketId, text: inside(mark) }),
  answer: ({ world, anna }, ticketId, mark) => postReply(world, anna, { ticketId, text: outside(mark), nextContactBy }),
  'client writes': ({ world, oleg }, ticketId) => postReply(world, oleg, { ticketId, text: 'CLIENT wrote' }),
  'hand over': ({ world, vera, lines }, ticketId, mark) =>
    handOver(world, vera, {
      ticketId,
      lineId: mark % 2 ? lines.first : lines.second,
      summary: inside(mark),
      reason: outside(mark),
      nextContactBy,
    }),
  'set aside': ({ world, anna }, ticketId, mark) =>
    setAside(world, anna, { ticketId, for: 'waiting_for_third_party', reason: outside(mark), nextContactBy }),
  'take up': ({ world, anna }, ticketId) => takeUp(world, anna, { ticketId }),
  'move the time': ({ world, anna }, ticketId, mark) =>
    moveNextContact(world, anna, { ticketId, reason: outside(mark), nextContactBy }),
  solve: ({ world, anna }, ticketId, mark) =>
    resolveTicket(world, anna, { ticketId, happened: outside(mark), done: 'Done.', advice: 'None.' }),
  confirm: ({ world, oleg }, ticketId) => confirmSolution(world, oleg, { ticketId }),
}
/** What is about as likely as in life to be done to a ticket that is worked on. */
const sequences = fc.array(fc.constantFrom(...Object.keys(doings), 'note', 'hand over', 'answer'), {
  minLength: 4,
  maxLength: 12,
})

describe('notes stay inside', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  before(async () => {
    await desk.jobs()
    sink.fresh()
  })
  const numbers: number[] = []

  /** What a client reads of a ticket, finds by searching, and what a receiver of ours is sent about it. */
  async function neitherForClients(numbers: number[]) {
    const { world, oleg } = desk
    for (const number of numbers)
      assert.doesNotMatch(JSON.stringify(await clientTicket(world, oleg, { number })), /INTERNAL/)
    const found = await ticketList(world, oleg, { q: 'INTERNAL colleagues' })
    assert.deepEqual(found.rows, [])
    // Every body a webhook could be sent; of a note there is none.
    assert.ok(!('ticket.noted' in told))
    const events = await world.db
      .selectFrom('events')
      .select(['stream_id', 'seq'])
      .where('kind', 'in', Object.keys(told))
      .execute()
    assert.ok(events.length > numbers.length)
    for (const { stream_id: streamId, seq } of events)
      assert.doesNotMatch(await bodyOf(world.db, { id: streamId, streamId, seq }), /INTERNAL/)
  }

  it('whatever is done to a ticket: no letter says what colleagues told each other, every one says what the client was told', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        await desk.world.db.deleteFrom('limits').execute() // more tickets in an hour than a contact may open
        const { ticketId, number } = await desk.ticket()
        numbers.push(number)
        const said: string[] = []
        for (const [mark, name] of sequence.entries()) {
          const done = await doings[name]!(desk, ticketId, mark).then(
            () => true,
            (error: { code?: string }) => assert.ok(error.code, String(error)),
          )
          if (done && !['note', 'note by the lead', 'client writes', 'take up', 'confirm'].includes(name))
            said.push(outside(mark))
        }
        await desk.jobs()
        const letters = sink.fresh()
        assert.equal(letters.length, said.length + 1)
        assert.ok(letters.every(({ subject }) => subject?.startsWith(`[#${number}]`)))
        const everything = letters.map(({ raw, text, html }) => `${raw}${text}${html}`).join()
        assert.doesNotMatch(everything, /INTERNAL|CLIENT wrote/)
        for (const words of said) assert.equal(letters.filter(({ text }) => text?.includes(words)).length, 1, words)
      }),
      { numRuns: 12 },
    )
    const kept = await desk.world.db.selectFrom('letters').select(['text', 'html', 'subject']).execute()
    for (const row of kept) assert.doesNotMatch(`${row.text}${row.html}${row.subject}`, /INTERNAL/)
    await neitherForClients(numbers)
  })

  it('and nobody in the mail listens to them', () => {
    assert.deepEqual(mailReactions.map(({ to }) => to).sort(), [
      'person.codes_refused',
      'person.factor_dropped',
      'person.factor_set',
      'person.invited',
      'person.invited_again',
      'person.recovery_code_used',
      'person.reset_asked',
      'promise.missed',
      'promise.missed',
      'ticket.colleague_informed',
      'ticket.complained',
      'ticket.handed_over',
      'ticket.link_asked',
      'ticket.next_contact_set',
      'ticket.opened',
      'ticket.opened',
      'ticket.put_to_wait',
      'ticket.replied',
      'ticket.resolved',
      'webhook.paused',
    ])
  })
})
