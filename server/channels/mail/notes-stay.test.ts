import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type BulkOrder, heldSeconds } from '#contract/bulk.ts'
import type { World } from '#platform/command.ts'
import { freshDesk, type Player, type Story } from '../../../test/cast.ts'
import { addressOf, mailSink } from '../../../test/mail-sink.ts'
import { ask } from '../../../test/trouble/asking.ts'
import { openRealDoors } from '../../../test/trouble/edges.ts'
import { startBulk } from '../../bulk/commands/start-bulk.ts'
import { holdSend } from '../../drafts/commands/hold-send.ts'
import { keepDraft } from '../../drafts/commands/keep-draft.ts'
import { takeBackSend } from '../../drafts/commands/take-back-send.ts'
import { bulkReport } from '../../screens/bulk-report.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketList } from '../../screens/ticket-list.ts'
import { changeTags } from '../../tickets/commands/change-tags.ts'
import { confirmSolution } from '../../tickets/commands/confirm-solution.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { moveNextContact } from '../../tickets/commands/move-next-contact.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { resolveTicket } from '../../tickets/commands/resolve-ticket.ts'
import { setAside } from '../../tickets/commands/set-aside.ts'
import { takeUp } from '../../tickets/commands/take-up.ts'
import { tellColleague } from '../../tickets/commands/tell-colleague.ts'
import { writeNote } from '../../tickets/commands/write-note.ts'
import { bodyOf } from '../../webhooks/body.ts'
import { told as toldToWebhooks } from '../../webhooks/told.ts'
import { mailReactions } from './reactions.ts'

type Doing = (desk: Story, ticketId: string, mark: number) => Promise<unknown>
const nextContactBy = '2026-03-02T18:00:00Z'
const inside = (mark: number) => `INTERNAL-${mark} only colleagues read this`
const hidden = /INTERNAL|internal-tag/
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
  'begin a note': ({ world, anna }, ticketId, mark) => drafted(world, anna, ticketId, 'note', inside(mark)),
  'begin an answer': ({ world, vera }, ticketId, mark) => drafted(world, vera, ticketId, 'reply', inside(mark)),
  'send and take back': async ({ world, anna }, ticketId, mark) => {
    const text = inside(mark)
    const send = { kind: 'reply' as const, order: { ticketId, text, nextContactBy } }
    const draft = { draftId: randomUUID(), value: { text }, writer: 'a browser' }
    const { sendId } = await holdSend(world, anna, { send, draft })
    await takeBackSend(world, anna, { sendId })
  },
  'note to many': (desk, ticketId, mark) => toMany(desk, ticketId, { what: 'note', text: inside(mark) }),
  'answer to many': (desk, ticketId, mark) =>
    toMany(desk, ticketId, { what: 'reply', texts: { ru: outside(mark) }, nextContactBy, move: 'ours' }),
  tag: ({ world, anna }, ticketId, mark) =>
    changeTags(world, anna, { ticketId, add: [`internal-tag-${mark}`], remove: [] }),
  'inform a colleague': ({ world, oleg, irina }, ticketId) =>
    tellColleague(world, oleg, { ticketId, contactId: irina.id }),
}
/** What the one who asked is told in words of the desk; everything else is silent or speaks to others. */
const told = ['answer', 'hand over', 'set aside', 'move the time', 'solve', 'answer to many']

const drafted = (world: World, who: Player, ticketId: string, kind: 'note' | 'reply', text: string) =>
  keepDraft(world, who, { draftId: randomUUID(), ticketId, kind, value: { text }, base: 0, writer: 'a browser' })

async function toMany(desk: Story, ticketId: string, order: BulkOrder) {
  const { bulkId } = await startBulk(desk.world, desk.anna, { chosen: { ticketIds: [ticketId] }, order })
  await desk.later({ seconds: heldSeconds })
  const { done } = await bulkReport(desk.world, desk.anna, { bulkId })
  if (done === 0) throw Object.assign(new Error('the ticket takes no such order now'), { code: 'refused' })
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
  let opened: ReturnType<typeof openRealDoors> | undefined
  const doors = () => (opened ??= openRealDoors(desk))
  after(async () => (await opened)?.http.close())

  /** Every page of it, for who asked, for their owner, for staff with the client's eyes, and by the link of a letter. */
  async function inNoPageOf(number: number) {
    const { oleg, irina, anna } = desk
    const edge = await doors()
    const pages = [
      `/t/${number}`,
      `/t/${number}/print`,
      `/sent/${number}`,
      `/t/${number}/next.ics`,
      '/',
      '/tickets.csv',
    ]
    for (const reader of [oleg, irina])
      for (const page of [...pages, '/tickets?q=colleagues', `/api/v1/my/tickets/${number}`])
        assert.doesNotMatch((await ask(edge, reader, `GET ${page}`)).body, hidden, page)
    const asClient = await ask(edge, anna, `GET /t/${number}/as-client`)
    assert.equal(asClient.status, 200)
    assert.doesNotMatch(asClient.body, hidden)
    const letter = await desk.world.db
      .selectFrom('letters')
      .select('text')
      .where('subject', 'like', `[#${number}]%`)
      .executeTakeFirstOrThrow()
    const k = /\/t\/\d+\?k=([\w.-]+)/.exec(letter.text)![1]
    const byLink = await ask(edge, null, `GET /t/${number}/link?k=${k}`)
    assert.equal(byLink.status, 200)
    assert.doesNotMatch(byLink.body, hidden)
  }

  /** What a client reads of a ticket, finds by searching, and what a receiver of ours is sent about it. */
  async function neitherForClients(numbers: number[]) {
    const { world, oleg } = desk
    for (const number of numbers) {
      assert.doesNotMatch(JSON.stringify(await clientTicket(world, oleg, { number })), hidden)
      await inNoPageOf(number)
    }
    const found = await ticketList(world, oleg, { q: 'INTERNAL colleagues' })
    assert.deepEqual(found.rows, [])
    // Every body a webhook could be sent; of a note there is none.
    assert.ok(!('ticket.noted' in toldToWebhooks))
    const events = await world.db
      .selectFrom('events')
      .select(['stream_id', 'seq'])
      .where('kind', 'in', Object.keys(toldToWebhooks))
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
        const { email } = await desk.world.db
          .selectFrom('persons')
          .select('email')
          .where('id', '=', desk.oleg.id)
          .executeTakeFirstOrThrow()
        for (const [mark, name] of sequence.entries()) {
          const done = await doings[name]!(desk, ticketId, mark).then(
            () => true,
            (error: { code?: string }) => assert.ok(error.code, String(error)),
          )
          if (done && told.includes(name)) said.push(outside(mark))
        }
        await desk.jobs()
        const all = sink.fresh()
        const letters = all.filter((letter) => addressOf(letter) === email)
        assert.equal(letters.length, said.length + 1)
        assert.ok(all.every(({ subject }) => subject?.startsWith(`[#${number}]`)))
        const everything = all.map(({ raw, text, html }) => `${raw}${text}${html}`).join()
        assert.doesNotMatch(everything, /INTERNAL|internal-tag|CLIENT wrote/)
        for (const words of said) assert.equal(letters.filter(({ text }) => text?.includes(words)).length, 1, words)
      }),
      { numRuns: 16 },
    )
    const kept = await desk.world.db.selectFrom('letters').select(['text', 'html', 'subject']).execute()
    for (const row of kept) assert.doesNotMatch(`${row.text}${row.html}${row.subject}`, /INTERNAL/)
    await neitherForClients(numbers)
  })

  it('and nobody in the mail listens to them', () => {
    assert.deepEqual(mailReactions.map(({ to }) => to).sort(), [
      'mail.lies',
      'mail.storm_began',
      'mail.turned_to_sender',
      'person.codes_refused',
      'person.factor_dropped',
      'person.factor_set',
      'person.invited',
      'person.invited_again',
      'person.password_set',
      'person.recovery_code_used',
      'person.reset_asked',
      'promise.missed',
      'promise.missed',
      'ticket.authorship_asked_again',
      'ticket.colleague_informed',
      'ticket.complained',
      'ticket.forwarded',
      'ticket.handed_over',
      'ticket.link_asked',
      'ticket.merged',
      'ticket.next_contact_set',
      'ticket.opened',
      'ticket.opened',
      'ticket.opened',
      'ticket.put_to_wait',
      'ticket.replied',
      'ticket.replied',
      'ticket.resolved',
      'ticket.secret_given',
      'webhook.paused',
    ])
  })
})
