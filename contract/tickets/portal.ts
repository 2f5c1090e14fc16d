import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { letterToClient, unreachable } from '../mail/for-client.ts'
import { cameByMailOfClient } from '../mail/shown.ts'
import { contacts } from '../roles.ts'
import { cursor, id } from '../text.ts'
import { authorship } from './authorship.ts'
import { answered, formFields } from './form/field.ts'
import { markup } from './markup.ts'
import { mergedForClient } from './merging.ts'
import { hiddenCounts, secretsBeside } from './secrets.ts'
import { channel, file, impact, person, place, ticketStatus } from './terms.ts'

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
  /** Came by a mail that proves nothing: whoever it names is asked whether they wrote it. */
  authorship: z.nullable(authorship),
  /** Until when something waits to be read once by this reader; left out where nothing does. */
  toRead: z.optional(z.string()),
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
        hint: z.string(),
        /** The harm that is proposed. */
        impact,
        fields: formFields,
        /** Why the reader may not ask about it now. */
        refused: z.nullable(z.enum(['topic_needs_factor'])),
      }),
    ),
    /** The time of the first reply for each impact, were it sent now. */
    firstReplyBy: z.record(impact, z.string()),
    /** The line that would have it. */
    lineName: z.string(),
    mayWrite: z.boolean(),
    /** Tickets of mine that are open: perhaps this belongs to one of them. */
    open: z.array(
      z.strictObject({
        number: z.number(),
        subject: z.string(),
        serviceId: z.nullable(id),
        topicId: z.nullable(id),
      }),
    ),
    /** Open the fields of those who know their way at once. */
    technical: z.boolean(),
  }),
  refusals: [],
})

/** By when a ticket of this topic would be answered for each harm, were it sent now, and who would read it first. */
export const firstReply = clause('GET /my/first-reply', {
  who: contacts,
  input: z.strictObject({ topicId: z.optional(id) }),
  output: z.strictObject({ by: z.record(impact, z.string()), lineName: z.string() }),
  refusals: ['topic_not_found'],
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
    'complained',
    'informed',
    'not_informed',
    'authorship_confirmed',
    'authorship_denied',
    'merged',
    'taken_apart',
  ]),
  side: z.enum(['client', 'staff', 'system']),
  author: z.string(),
  channel,
  /** The address the client wrote from; null for our side. */
  ip: z.nullable(z.string()),
  /** Came by the link of a letter: the address is right, who sits there is not proven. */
  unproven: z.boolean(),
  /** Left out where it did not come by mail. */
  mail: z.optional(cameByMailOfClient),
  text: z.nullable(z.string()),
  /** What the text means where it is light Markdown; left out where it is plain text. */
  body: z.optional(markup),
  solution: z.nullable(z.strictObject({ happened: z.string(), done: z.string(), advice: z.string() })),
  hidden: z.optional(hiddenCounts),
  /** Of the reader's own; left out while there is none to tell of. */
  letter: z.optional(letterToClient),
  status: z.nullable(ticketStatus),
  to: z.nullable(z.string()),
  nextContactBy: z.nullable(z.string()),
  files: z.array(file),
})
export type ClientEntry = z.output<typeof clientEntry>

const number = z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999))

export const clientTicket = clause('GET /my/tickets/:number', {
  who: contacts,
  input: z.strictObject({
    number,
    /** Of a long thread the first entry and the last thirty are given; from which entry on, when more are wanted. */
    since: z.optional(z.coerce.number().check(z.int(), z.positive(), z.maximum(2_000_000_000))),
  }),
  output: z.strictObject({
    ticketId: id,
    number: z.number(),
    subject: z.string(),
    status: ticketStatus,
    accountName: z.string(),
    contractNumber: z.string(),
    serviceName: z.nullable(z.string()),
    topicName: z.nullable(z.string()),
    answers: z.array(answered),
    lineName: z.string(),
    assigneeName: z.nullable(z.string()),
    /** 0 received, 1 looking into it, 2 with an engineer, 3 checking together, 4 solved. */
    step: z.number(),
    openedAt: z.string(),
    nextContactBy: z.nullable(z.string()),
    waitingFor: z.nullable(z.string()),
    authorship: z.nullable(authorship),
    /** Whom we ask whether they wrote it. */
    contactName: z.string(),
    entries: z.array(clientEntry),
    /** Entries left out behind the first one, and from where to ask for a hundred of them, or for all. */
    folded: z.nullable(z.strictObject({ count: z.number(), since: z.number() })),
    lastSeq: z.number(),
    /** When each of the five steps was reached, and by whom. */
    steps: z.array(z.nullable(z.strictObject({ at: z.string(), who: z.nullable(z.string()) }))),
    /** The last time it went a step back, and why; null while it has only gone on. */
    wentBack: z.nullable(z.strictObject({ at: z.string(), why: z.enum(['not_helped', 'other_line']) })),
    /** Every time that was named to the client, and what came of it. */
    promises: z.array(
      z.strictObject({
        by: z.string(),
        state: z.enum(['kept', 'missed', 'running']),
        writtenAt: z.nullable(z.string()),
      }),
    ),
    /** What was told to a lead, and by when a lead answers. */
    complaints: z.array(z.strictObject({ at: z.string(), answerBy: z.string(), answeredAt: z.nullable(z.string()) })),
    /** Who hears of it beside whoever asked, and who might. */
    informants: z.array(person),
    colleagues: z.array(person),
    /**
     * Whose mail to an address of this ticket waits beside it, for whoever asked: the address alone, and whose it is where
     * they may be kept informed.
     */
    wroteAbout: z.array(z.strictObject({ address: z.string(), contactId: z.nullable(id) })),
    /** Letters to the reader do not arrive; null: as far as we know they do. */
    unreachable: z.nullable(unreachable),
    /** The last link of the ticket's chain, as `verify` works it out. */
    chain: z.strictObject({ seq: z.number(), hash: z.string() }),
    may: z.strictObject({
      reply: z.nullable(z.string()),
      confirm: z.nullable(z.string()),
      reopen: z.nullable(z.string()),
      complain: z.nullable(z.string()),
      /** Say whether they wrote it. */
      answerForIt: z.nullable(z.string()),
    }),
    /** What a word of the reader's does: it is added, brings the ticket back, or begins one that goes on from it. */
    word: z.enum(['adds', 'reopens', 'begins_anew']),
    /** The ticket this one goes on from, and those that go on from this one; as far as the reader may see them. */
    follows: z.nullable(z.number()),
    followedBy: z.array(z.number()),
    /** Those that went into this one, as far as the reader may see them. */
    tookIn: z.array(z.number()),
    ...mergedForClient,
    ...secretsBeside,
  }),
  refusals: ['ticket_not_found'],
})

/** Whether anything has been added since: for an open page that wants to know without asking for everything. */
export const ticketNews = clause('GET /my/tickets/:number/news', {
  who: contacts,
  input: z.strictObject({ number }),
  output: z.strictObject({ lastSeq: z.number(), status: ticketStatus, nextContactBy: z.nullable(z.string()) }),
  refusals: ['ticket_not_found'],
})
