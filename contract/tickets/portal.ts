import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts } from '../roles.ts'
import { cursor, id } from '../text.ts'
import { markup } from './markup.ts'
import { channel, file, impact, place, ticketStatus } from './terms.ts'

/** A line of the client's list. */
export const clientRow = z.strictObject({
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
    topics: z.array(
      z.strictObject({
        id,
        name: z.string(),
        /** Where it differs from what is said below: the time of the first reply to what is proposed for this topic. */
        otherwiseBy: z.nullable(z.string()),
      }),
    ),
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
    'closed',
    'followed',
    'missed',
    'assigned',
  ]),
  side: z.enum(['client', 'staff', 'system']),
  author: z.string(),
  channel,
  /** The address the client wrote from; null for our side. */
  ip: z.nullable(z.string()),
  /** Came by the link of a letter: the address is right, who sits there is not proven. */
  unproven: z.boolean(),
  text: z.nullable(z.string()),
  /** What the text means where it is light Markdown; left out where it is plain text. */
  body: z.optional(markup),
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
    may: z.strictObject({
      reply: z.nullable(z.string()),
      confirm: z.nullable(z.string()),
      reopen: z.nullable(z.string()),
    }),
    /** What a word of the reader's does: it is added, brings the ticket back, or begins one that goes on from it. */
    word: z.enum(['adds', 'reopens', 'begins_anew']),
    /** The ticket this one goes on from, and those that go on from this one; as far as the reader may see them. */
    follows: z.nullable(z.number()),
    followedBy: z.array(z.number()),
  }),
  refusals: ['ticket_not_found'],
})
