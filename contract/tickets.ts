import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { contacts, ticketReaders, ticketWorkers, writingContacts } from './roles.ts'
import { cursor, id, instant, manyLines, oneLine } from './text.ts'

export const ticketStatus = z.enum([
  'new',
  'open',
  'waiting_for_client',
  'waiting_for_third_party',
  'planned',
  'resolved',
  'closed',
])
export type TicketStatus = z.output<typeof ticketStatus>
export const priority = z.enum(['low', 'normal', 'high', 'critical'])
export type Priority = z.output<typeof priority>
/** What the client says of the harm; staff see the priority it leads to. */
export const impact = z.enum(['question', 'degraded', 'down'])
export type Impact = z.output<typeof impact>
export const channel = z.enum(['portal', 'desk', 'mail', 'phone', 'api', 'import', 'system'])
export type Channel = z.output<typeof channel>
/** How well the sender of a message is proven (TRUST 3.1); `staff` and `system` are our own side. */
export const trust = z.enum(['P2F', 'P2', 'P1', 'M2', 'M1', 'M0', 'V2', 'V0', 'L', 'A0', 'K', 'staff', 'system'])
export type Trust = z.output<typeof trust>

export const files = z._default(z.array(id).check(z.maxLength(20)), [])
const text = manyLines(100_000)
const ticket = { ticketId: id }
const done = z.strictObject({ ticketId: id })

export const person = z.strictObject({ id, name: z.string() })
export const place = z.strictObject({ id, name: z.string() })
export const file = z.strictObject({
  id,
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
})
export type File = z.output<typeof file>

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
    files,
  }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'account_not_found',
    'service_not_found',
    'topic_not_found',
    'file_not_found',
    'account_missing',
    'too_many_tickets',
  ],
})

/** A client confirms that it works: the ticket is closed. */
export const confirmSolution = clause('POST /tickets/:ticketId/confirmation', {
  who: writingContacts,
  input: z.strictObject(ticket),
  output: done,
  refusals: ['ticket_not_found', 'ticket_not_resolved'],
})

// ── what both sides order ───────────────────────────────────────────────────

export const postReply = clause('POST /tickets/:ticketId/replies', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject({
    ...ticket,
    text,
    /** When the client hears from us again. Staff may not leave it out: nobody is left in the dark. */
    nextContactBy: z.optional(instant),
    /** Whose move it is after a reply of staff. */
    move: z._default(z.enum(['ours', 'clients']), 'ours'),
    /** The last entry the writer has seen; when the client has written since, the reply is held. */
    seenSeq: z.optional(z.int().check(z.nonnegative())),
    files,
  }),
  output: z.strictObject({ ticketId: id, seq: z.number() }),
  refusals: [
    'ticket_not_found',
    'ticket_read_only',
    'ticket_closed',
    'next_contact_missing',
    'next_contact_past',
    'next_contact_too_far',
    'client_wrote_meanwhile',
    'file_not_found',
    'too_many_replies',
  ],
})

/** The reader has seen everything up to this entry. */
export const markSeen = clause('POST /tickets/:ticketId/seen', {
  who: [...contacts, ...ticketReaders],
  input: z.strictObject({ ...ticket, seq: z.int().check(z.nonnegative()) }),
  output: done,
  refusals: ['ticket_not_found'],
})

// ── what staff order ────────────────────────────────────────────────────────

export const writeNote = clause('POST /tickets/:ticketId/notes', {
  who: ticketWorkers,
  input: z.strictObject({ ...ticket, text, files }),
  output: z.strictObject({ ticketId: id, seq: z.number() }),
  refusals: ['ticket_not_found', 'file_not_found'],
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
    /** For colleagues: what was done, what is asked. Stored as a note. */
    summary: manyLines(20_000, 10),
    /** Why, in words for the client. */
    reason: oneLine(500, 3),
    nextContactBy: instant,
  }),
  output: done,
  refusals: [
    'ticket_not_found',
    'ticket_closed',
    'line_not_found',
    'agent_not_found',
    'agent_sees_not',
    'already_there',
    'next_contact_past',
    'next_contact_too_far',
  ],
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
  input: z.strictObject({ ...ticket, priority }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed'],
})

/** Moves the time by which the client hears next, with the reason the client reads. */
export const moveNextContact = clause('POST /tickets/:ticketId/next-contact', {
  who: ticketWorkers,
  input: z.strictObject({ ...ticket, nextContactBy: instant, reason: oneLine(500, 3) }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'next_contact_past', 'next_contact_too_far'],
})

export const resolveTicket = clause('POST /tickets/:ticketId/resolution', {
  who: ticketWorkers,
  input: z.strictObject({
    ...ticket,
    happened: manyLines(20_000, 3),
    done: manyLines(20_000, 3),
    /** What the client can do so that it does not come back. */
    advice: manyLines(20_000, 3),
    seenSeq: z.optional(z.int().check(z.nonnegative())),
    files,
  }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_closed', 'client_wrote_meanwhile', 'file_not_found'],
})

// ── what clients see ────────────────────────────────────────────────────────

/** A line of the client's list. */
const clientRow = z.strictObject({
  number: z.number(),
  subject: z.string(),
  status: ticketStatus,
  serviceName: z.nullable(z.string()),
  accountName: z.string(),
  /** The person, else the line. */
  withWhom: z.string(),
  nextContactBy: z.nullable(z.string()),
  openedAt: z.string(),
  unread: z.boolean(),
})

/** One page of the client's own tickets, the newest first; the open ones also stand in `open`, the soonest first. */
export const myTickets = clause('GET /my/tickets', {
  who: contacts,
  input: z.strictObject({ after: cursor }),
  output: z.strictObject({
    open: z.array(clientRow),
    all: z.array(clientRow),
    next: z.nullable(z.string()),
    mayWrite: z.boolean(),
  }),
  refusals: [],
})

/** What the form for a new ticket needs to know. */
export const newTicket = clause('GET /my/new-ticket', {
  who: contacts,
  input: z.strictObject({ service: z.optional(z.string().check(z.maxLength(64))) }),
  output: z.strictObject({
    accounts: z.array(place),
    services: z.array(z.strictObject({ id, name: z.string(), accountId: id, accountName: z.string() })),
    topics: z.array(z.strictObject({ id, name: z.string() })),
    /** The time of the first reply for each impact, were it sent now. */
    firstReplyBy: z.record(impact, z.string()),
    /** The line that would have it. */
    lineName: z.string(),
    mayWrite: z.boolean(),
  }),
  refusals: [],
})

/** What stands on the client's page of one ticket; notes and everything internal are not in its type at all. */
export const clientEntry = z.strictObject({
  seq: z.number(),
  at: z.string(),
  kind: z.enum([
    'message',
    'solution',
    'opened',
    'handed_over',
    'waiting',
    'taken_up',
    'next_contact',
    'confirmed',
    'reopened',
    'assigned',
  ]),
  side: z.enum(['client', 'staff', 'system']),
  author: z.string(),
  channel,
  /** The address the client wrote from; null for our side. */
  ip: z.nullable(z.string()),
  text: z.nullable(z.string()),
  solution: z.nullable(z.strictObject({ happened: z.string(), done: z.string(), advice: z.string() })),
  status: z.nullable(ticketStatus),
  to: z.nullable(z.string()),
  nextContactBy: z.nullable(z.string()),
  files: z.array(file),
})
export type ClientEntry = z.output<typeof clientEntry>

export const clientTicket = clause('GET /my/tickets/:number', {
  who: contacts,
  input: z.strictObject({ number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)) }),
  output: z.strictObject({
    ticketId: id,
    number: z.number(),
    subject: z.string(),
    status: ticketStatus,
    accountName: z.string(),
    contractNumber: z.string(),
    serviceName: z.nullable(z.string()),
    topicName: z.nullable(z.string()),
    lineName: z.string(),
    assigneeName: z.nullable(z.string()),
    /** 0 received, 1 looking into it, 2 with an engineer, 3 checking together, 4 solved. */
    step: z.number(),
    openedAt: z.string(),
    nextContactBy: z.nullable(z.string()),
    waitingFor: z.nullable(z.string()),
    entries: z.array(clientEntry),
    lastSeq: z.number(),
    may: z.strictObject({ reply: z.nullable(z.string()), confirm: z.nullable(z.string()) }),
  }),
  refusals: ['ticket_not_found'],
})

// ── what staff see ──────────────────────────────────────────────────────────

/** A line of a list of the desk: no bodies, one table. */
export const deskRow = z.strictObject({
  ticketId: id,
  number: z.number(),
  subject: z.string(),
  status: ticketStatus,
  priority,
  accountName: z.string(),
  contactName: z.string(),
  line: place,
  assignee: z.nullable(person),
  nextContactBy: z.nullable(z.string()),
  lastMessageAt: z.string(),
  /** Why it stands here, as a word key. */
  reason: z.enum(['client_wrote', 'promised', 'handed_to_you', 'new', 'waiting']),
  unread: z.boolean(),
})
export type DeskRow = z.output<typeof deskRow>
const deskList = z.strictObject({ rows: z.array(deskRow), next: z.nullable(z.string()) })

/** What is mine and what is nobody's on my lines, ordered by the time the next promise breaks. */
export const myTurn = clause('GET /desk/my-turn', {
  who: ticketWorkers,
  input: z.strictObject({ after: cursor }),
  output: deskList,
  refusals: [],
})

/** The open tickets of one line. `which=waiting` shows those that wait for somebody else. */
export const lineQueue = clause('GET /desk/lines/:lineId/tickets', {
  who: ticketReaders,
  input: z.strictObject({
    lineId: id,
    which: z._default(z.enum(['open', 'unassigned', 'waiting', 'resolved']), 'open'),
    after: cursor,
  }),
  output: deskList,
  refusals: ['line_not_found'],
})

export const deskEntry = z.strictObject({
  seq: z.number(),
  at: z.string(),
  /** `message` reaches the client, `note` never does, `solution` is a message in three parts, `event` is a change. */
  kind: z.enum(['message', 'note', 'solution', 'event']),
  event: z.string(),
  side: z.enum(['client', 'staff', 'system']),
  author: z.nullable(person),
  channel,
  trust,
  ip: z.nullable(z.string()),
  text: z.nullable(z.string()),
  solution: z.nullable(z.strictObject({ happened: z.string(), done: z.string(), advice: z.string() })),
  /** What changed: plain values, names already looked up. */
  change: z.nullable(z.record(z.string(), z.nullable(z.string()))),
  files: z.array(file),
  /** State of the mails this entry sent, worst first; null when it sends none. */
  delivery: z.nullable(z.enum(['queued', 'sending', 'sent', 'failed', 'local'])),
})
export type DeskEntry = z.output<typeof deskEntry>

export const ticketPage = clause('GET /desk/tickets/:number', {
  who: ticketReaders,
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
    /** All messages instead of the first and the last thirty. */
    show: z._default(z.enum(['folded', 'whole']), 'folded'),
  }),
  output: z.strictObject({
    ticketId: id,
    number: z.number(),
    subject: z.string(),
    status: ticketStatus,
    priority,
    channel,
    openedAt: z.string(),
    nextContactBy: z.nullable(z.string()),
    line: place,
    assignee: z.nullable(person),
    topicName: z.nullable(z.string()),
    waitingFor: z.nullable(z.string()),
    account: z.strictObject({ id, name: z.string(), contractNumber: z.string(), category: z.string() }),
    contact: z.strictObject({
      id,
      name: z.string(),
      email: z.string(),
      role: z.nullable(z.string()),
      language: z.string(),
      zone: z.string(),
    }),
    service: z.nullable(z.strictObject({ id, name: z.string(), kind: z.string() })),
    /** Who gets a public reply; resolved by the server and printed on the button. */
    recipients: z.array(z.strictObject({ name: z.string(), email: z.string() })),
    earlier: z.array(
      z.strictObject({ number: z.number(), subject: z.string(), status: ticketStatus, openedAt: z.string() }),
    ),
    entries: z.array(deskEntry),
    /** How many entries are folded away between the first and the last shown. */
    folded: z.number(),
    lastSeq: z.number(),
    /** Proposed time of the next contact, by the promise terms. */
    proposedNextContact: z.string(),
    lines: z.array(place),
    agents: z.array(z.strictObject({ id, name: z.string(), lineIds: z.array(id) })),
    may: z.strictObject({
      reply: z.nullable(z.string()),
      note: z.nullable(z.string()),
      change: z.nullable(z.string()),
      resolve: z.nullable(z.string()),
    }),
  }),
  refusals: ['ticket_not_found'],
})

/** Everything that happened to a ticket, oldest first, with what the ledger says of each. */
export const ticketHistory = clause('GET /desk/tickets/:number/history', {
  who: [...ticketReaders, 'auditor'],
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
    after: z._default(z.coerce.number().check(z.int(), z.nonnegative(), z.maximum(2_147_483_647)), 0),
  }),
  output: z.strictObject({
    number: z.number(),
    subject: z.nullable(z.string()),
    /** Whether the chain of what is shown holds, and where it first does not. */
    firstBroken: z.nullable(z.number()),
    events: z.array(
      z.strictObject({
        seq: z.number(),
        at: z.string(),
        kind: z.string(),
        actor: z.strictObject({ type: z.string(), name: z.nullable(z.string()) }),
        channel: z.string(),
        trust: z.string(),
        meta: z.record(z.string(), z.unknown()),
        leaf: z.string(),
      }),
    ),
    next: z.nullable(z.number()),
  }),
  refusals: ['ticket_not_found'],
})
