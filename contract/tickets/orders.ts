import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts, ticketReaders, ticketWorkers, writingContacts } from '../roles.ts'
import { id, instant, language, manyLines, oneLine } from '../text.ts'
import { rawAnswers } from './form/field.ts'
import { markup, textFormat } from './markup.ts'
import { secretWithIt } from './secrets.ts'
import { tagNames } from './tags.ts'
import { impact, priority } from './terms.ts'

export const files = z._default(z.array(id).check(z.maxLength(20)), [])
const text = manyLines(100_000)
const ticket = { ticketId: id }
const seenSeq = z.optional(z.int().check(z.nonnegative()))
/** To whom the writer saw that it goes, by their addresses; when it would go to others now, it is held. */
const to = z.optional(z.array(z.string().check(z.maxLength(254))).check(z.maxLength(100)))
const done = z.strictObject({ ticketId: id })

// ── what clients order ──────────────────────────────────────────────────────

export const openTicket = clause('POST /tickets', {
  who: writingContacts,
  input: z.strictObject({
    accountId: z.optional(id),
    serviceId: z.optional(id),
    topicId: z.optional(id),
    /** Proposed from the first line of the text when left out. */
    subject: z.optional(oneLine(200)),
    text,
    impact: z._default(impact, 'degraded'),
    /** To the questions of the topic. What is not asked, given the others, is let go. */
    answers: z._default(rawAnswers, {}),
    files,
    /** For those who know their way: each is added to the text under a heading of its own. */
    addresses: z.optional(manyLines(5_000)),
    ruledOut: z.optional(manyLines(20_000)),
    logs: z.optional(manyLines(100_000)),
    /** Whether these fields are open from the start next time. */
    technical: z.optional(z.enum(['yes', 'no'])),
    /** The draft it was written as: forgotten with the sending. */
    draft: z.optional(id),
    ...secretWithIt,
  }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'account_not_found',
    'service_not_found',
    'topic_not_found',
    'file_not_found',
    'account_missing',
    'too_many_tickets',
    'topic_not_by_channel',
    'topic_needs_factor',
    'questions_changed',
    'secret_words_missing',
  ],
  said: ['subject', 'text', 'answers', 'addresses', 'ruledOut', 'logs', 'secretLabel'],
  secret: ['secretWords'],
})

/** A client confirms that it works: the ticket is closed. */
export const confirmSolution = clause('POST /tickets/:ticketId/confirmation', {
  who: writingContacts,
  input: z.strictObject(ticket),
  output: done,
  refusals: ['ticket_not_found', 'ticket_not_resolved'],
})

/** "Still broken", in one click, on what is solved or was closed lately: back to whoever had it. */
export const reopenTicket = clause('POST /tickets/:ticketId/reopening', {
  who: writingContacts,
  input: z.strictObject(ticket),
  output: done,
  refusals: ['ticket_not_found', 'ticket_merged', 'ticket_not_resolved', 'ticket_ended_long_ago'],
})

// ── what both sides order ───────────────────────────────────────────────────

export const postReply = clause('POST /tickets/:ticketId/replies', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject({
    ...ticket,
    text,
    /** Of a reply of staff. */
    format: z._default(textFormat, 'text'),
    /** When the client hears from us again. Staff may not leave it out: nobody is left in the dark. */
    nextContactBy: z.optional(instant),
    /** Whose move it is after a reply of staff. */
    move: z._default(z.enum(['ours', 'clients']), 'ours'),
    /** The last entry the writer has seen; when the client or a colleague has written since, the reply is held. */
    seenSeq,
    to,
    /** The ready texts it was made of: their use is counted, and some may not be sent as they come. */
    answers: z._default(z.array(id).check(z.maxLength(10)), []),
    /** What staff do in the same step, each as the order of that name would do it. */
    along: z._default(
      z.strictObject({
        priority: z.optional(priority),
        tags: tagNames,
        handOver: z.optional(z.strictObject({ lineId: id, summary: manyLines(20_000, 10), reason: oneLine(500, 3) })),
      }),
      { tags: [] },
    ),
    files,
    /** The draft it was written as: forgotten with the sending. */
    draft: z.optional(id),
  }),
  /** Where the words stand now: long after the end they begin a new ticket, and that one is named. */
  output: z.strictObject({ ticketId: id, seq: z.number(), number: z.number() }),
  refusals: [
    'ticket_not_found',
    'ticket_read_only',
    'ticket_merged',
    'ticket_closed',
    'next_contact_missing',
    'next_contact_past',
    'next_contact_too_far',
    'client_wrote_meanwhile',
    'colleague_replied_meanwhile',
    'recipients_changed',
    'blank_open',
    'answer_untouched',
    'line_not_found',
    'file_not_found',
    'too_many_replies',
  ],
  said: ['text', 'along.handOver.summary', 'along.handOver.reason', 'along.tags'],
})

/** How it would be read, were it sent or saved now: blanks filled, light Markdown read. Nothing is changed. */
export const previewReply = clause('POST /tickets/:ticketId/preview', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    text,
    nextContactBy: z.optional(instant),
    /** In a note blanks stay as they are. */
    as: z._default(z.enum(['reply', 'note']), 'reply'),
  }),
  output: z.strictObject({
    body: markup,
    /** The blanks that nobody has filled yet. */
    open: z.array(z.string()),
    /** In which language the client reads. */
    language,
  }),
  refusals: ['ticket_not_found'],
  said: ['text'],
})

/** The reader has seen everything up to this entry. */
export const markSeen = clause('POST /tickets/:ticketId/seen', {
  who: [...contacts, ...ticketReaders],
  input: z.strictObject({ ...ticket, seq: z.int().check(z.nonnegative()) }),
  output: done,
  refusals: ['ticket_not_found'],
})

/** Put back to be read later: unread in my lists until I open it again. */
export const markUnread = clause('POST /tickets/:ticketId/unread', {
  who: ticketReaders,
  input: z.strictObject(ticket),
  output: done,
  refusals: ['ticket_not_found'],
})

// ── what staff order ────────────────────────────────────────────────────────

export const writeNote = clause('POST /tickets/:ticketId/notes', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    text,
    format: z._default(textFormat, 'text'),
    files,
    /** Colleagues named in it: each is told and follows the ticket from now on. */
    mentions: z._default(z.array(id).check(z.maxLength(20)), []),
  }),
  output: z.strictObject({ ticketId: id, seq: z.number() }),
  refusals: ['ticket_not_found', 'ticket_merged', 'file_not_found', 'agent_not_found', 'agent_sees_not'],
  said: ['text'],
})

export const assignTicket = clause('POST /tickets/:ticketId/assignee', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    /** Null gives the ticket back to its line. */
    agentId: z.nullable(id),
    /** Whom the orderer saw as the assignee; when it changed meanwhile, nobody is overruled unseen. */
    insteadOf: z.optional(z.nullable(id)),
  }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'agent_not_found', 'agent_sees_not', 'assignee_changed'],
})

/** To another line or person: what was done and what is asked goes along, and the client is told. */
export const handOver = clause('POST /tickets/:ticketId/hand-over', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    lineId: id,
    agentId: z._default(z.nullable(id), null),
    /** On which line the orderer saw it; when it moved meanwhile, nothing happens. */
    fromLine: z.optional(id),
    /** For colleagues: what was done, what is asked. Stored as a note. */
    summary: manyLines(20_000, 10),
    /** Why, in words for the client. */
    reason: oneLine(500, 3),
    nextContactBy: instant,
    to,
  }),
  output: done,
  refusals: [
    'ticket_not_found',
    'ticket_closed',
    'recipients_changed',
    'line_not_found',
    'agent_not_found',
    'agent_sees_not',
    'already_there',
    'line_differs',
    'next_contact_past',
    'next_contact_too_far',
  ],
  said: ['summary', 'reason'],
})

/** It is not our move: the client's, somebody else's, or a planned date. */
export const setAside = clause('POST /tickets/:ticketId/wait', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    for: z.enum(['waiting_for_client', 'waiting_for_third_party', 'planned']),
    /** What we wait for, in words for the client. */
    reason: oneLine(500, 3),
    nextContactBy: instant,
  }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'next_contact_past', 'next_contact_too_far'],
  said: ['reason'],
})

/** Back to work from waiting. */
export const takeUp = clause('POST /tickets/:ticketId/take-up', {
  who: ticketWorkers,
  input: z.strictObject(ticket),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'already_there'],
})

export const changePriority = clause('POST /tickets/:ticketId/priority', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    priority,
    /** What the orderer saw; when it changed meanwhile, nobody is overruled unseen. */
    insteadOf: z.optional(priority),
  }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'priority_differs'],
})

/** Moves the time by which the client hears next, with the reason the client reads. */
export const moveNextContact = clause('POST /tickets/:ticketId/next-contact', {
  who: ticketWorkers,
  input: z.strictObject({ ...ticket, nextContactBy: instant, reason: oneLine(500, 3) }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'next_contact_past', 'next_contact_too_far'],
  said: ['reason'],
})

export const resolveTicket = clause('POST /tickets/:ticketId/resolution', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    happened: manyLines(20_000, 3),
    done: manyLines(20_000, 3),
    /** What the client can do so that it does not come back. */
    advice: manyLines(20_000, 3),
    seenSeq,
    to,
    files,
  }),
  output: done,
  refusals: [
    'ticket_not_found',
    'ticket_closed',
    'client_wrote_meanwhile',
    'colleague_replied_meanwhile',
    'recipients_changed',
    'file_not_found',
  ],
  said: ['happened', 'done', 'advice'],
})
