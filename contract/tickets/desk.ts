import * as z from 'zod/mini'
import { accountNote } from '../accounts/notes.ts'
import { clause } from '../kit.ts'
import { automaticMail } from '../mail/automatic.ts'
import { entryLetter } from '../mail/delivery.ts'
import { heldMail } from '../mail/held.ts'
import { cameByMail } from '../mail/shown.ts'
import { mailProof } from '../mail/trust.ts'
import { undeliverable } from '../mail/undeliverable.ts'
import { ticketReaders, ticketWorkers } from '../roles.ts'
import { cursor, id } from '../text.ts'
import { authorship } from './authorship.ts'
import { answered } from './form/field.ts'
import { markup } from './markup.ts'
import { mergedBeside } from './merging.ts'
import { hiddenCounts, secretsBeside } from './secrets.ts'
import { channel, file, person, place, priority, ticketStatus, trust } from './terms.ts'

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
  reason: z.enum(['client_complained', 'client_wrote', 'promised', 'handed_to_you', 'new', 'waiting', 'time_is_near']),
  unread: z.boolean(),
  authorship: z.nullable(authorship),
  tags: z.array(z.string()),
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

/** The parts in which a line shows its tickets. */
export const queuePart = z.enum(['open', 'unassigned', 'waiting', 'resolved'])
export type QueuePart = z.output<typeof queuePart>

/** The open tickets of one line. `which=waiting` shows those that wait for somebody else. */
export const lineQueue = clause('GET /desk/lines/:lineId/tickets', {
  who: ticketReaders,
  input: z.strictObject({
    lineId: id,
    which: z._default(queuePart, 'open'),
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
  /** What the text means where it is light Markdown; left out where it is plain text. */
  body: z.optional(markup),
  solution: z.nullable(z.strictObject({ happened: z.string(), done: z.string(), advice: z.string() })),
  hidden: z.optional(hiddenCounts),
  /** What changed: plain values, names already looked up. */
  change: z.nullable(z.record(z.string(), z.nullable(z.string()))),
  files: z.array(file),
  /** Somebody who has no part in the ticket: to whom it was forwarded, or who answered. Staff alone see such entries. */
  outside: z.optional(
    z.strictObject({
      name: z.string(),
      address: z.string(),
      /** The messages that went to them. */
      messages: z.array(z.number()),
    }),
  ),
  /** The letters that told the client of it, those that need somebody first. */
  letters: z.array(entryLetter),
  /** The mail that it came by; left out where it came by none. */
  mail: z.optional(cameByMail),
})
export type DeskEntry = z.output<typeof deskEntry>

/** How colleagues and its reader stand to a ticket. */
const together = z.strictObject({
  followers: z.array(person),
  /** The reader hears less of it. */
  muted: z.boolean(),
  /** Something of it is unread at the reader's bell; whoever opens the ticket has read it. */
  hasNotices: z.boolean(),
  /** On a restricted line: who of the colleagues may read it, and so be named in a note; null when all may. */
  readers: z.nullable(z.array(id)),
})
export type Together = z.output<typeof together>
const aside = z.strictObject({ number: z.number(), subject: z.string(), status: ticketStatus, openedAt: z.string() })

export const ticketPage = clause('GET /desk/tickets/:number', {
  who: ticketReaders,
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
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
    answers: z.array(answered),
    tags: z.array(z.string()),
    waitingFor: z.nullable(z.string()),
    authorship: z.nullable(authorship),
    /** How the mail was proven that it began with; null when it began with none. */
    proof: z.nullable(mailProof),
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
    recipients: z.array(
      z.strictObject({ id, name: z.string(), email: z.string(), undeliverable: z.nullable(undeliverable) }),
    ),
    /** What machines wrote into it, the last first. */
    automatic: z.array(automaticMail),
    earlier: z.array(aside),
    /** The last others about the same service. */
    onService: z.array(aside),
    /** What matters to know about the account: what is pinned, then the newest. */
    accountNotes: z.array(accountNote),
    /** The last twenty times that we named to the client, and whether we held to them. */
    promises: z.array(
      z.strictObject({
        by: z.string(),
        state: z.enum(['kept', 'missed', 'running']),
        writtenAt: z.nullable(z.string()),
      }),
    ),
    /** The ticket this one goes on from, and those that go on from this one. */
    follows: z.nullable(z.number()),
    followedBy: z.array(z.number()),
    /** The first entry, and all from `tailFrom` on: the last thirty messages with what changed between them. */
    entries: z.array(deskEntry),
    tailFrom: z.number(),
    /** What somebody has sent and can still take back: of a colleague's nobody sees more than that it is on its way. */
    sends: z.array(
      z.strictObject({
        sendId: id,
        kind: z.enum(['reply', 'resolve', 'hand-over', 'forward']),
        by: person,
        state: z.enum(['held', 'sending']),
        /** Milliseconds until it goes, by the server's clock. */
        goesIn: z.number(),
        mine: z.nullable(z.strictObject({ text: z.string(), body: z.optional(markup), files: z.number() })),
      }),
    ),
    /** How many messages lie between the first entry and `tailFrom`: a thousand stands for a thousand and more. */
    folded: z.number(),
    /** What is known to be broken now for its service, its topic or everybody. */
    incidents: z.array(
      z.strictObject({ incidentId: id, what: z.string(), more: z.string(), since: z.string(), nextWordBy: z.string() }),
    ),
    /** What came by mail for it and waits for a look. */
    heldMail: z.array(heldMail),
    /** How many files were sent in it, a thousand for a thousand and more. */
    files: z.number(),
    lastSeq: z.number(),
    /** Proposed time of the next contact, by the promise terms. */
    proposedNextContact: z.string(),
    lines: z.array(place),
    agents: z.array(z.strictObject({ id, name: z.string(), lineIds: z.array(id) })),
    together,
    ...secretsBeside,
    ...mergedBeside,
    may: z.strictObject({
      reply: z.nullable(z.string()),
      note: z.nullable(z.string()),
      change: z.nullable(z.string()),
      resolve: z.nullable(z.string()),
    }),
  }),
  refusals: ['ticket_not_found'],
})

const seqOf = z.coerce.number().check(z.int(), z.nonnegative(), z.maximum(2_147_483_647))

/** What the page of a long ticket leaves out: a page of what lies between two entries, from the end of it or from its beginning. */
export const ticketEntries = clause('GET /desk/tickets/:number/entries', {
  who: ticketReaders,
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
    after: z._default(seqOf, 0),
    before: seqOf,
    from: z._default(z.enum(['end', 'beginning']), 'end'),
    most: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  output: z.strictObject({
    /** The oldest first, whichever end they are taken from. */
    entries: z.array(deskEntry),
    /** How many messages are left between, a thousand for a thousand and more; null when nothing at all is left. */
    left: z.nullable(z.number()),
  }),
  refusals: ['ticket_not_found'],
})

export const ticketFile = z.extend(file, {
  /** The entry it came with. */
  seq: z.number(),
  at: z.string(),
  author: z.nullable(person),
  side: z.enum(['client', 'staff', 'system']),
  /** A file of a note: as internal as the note. */
  internal: z.boolean(),
})
export type TicketFile = z.output<typeof ticketFile>

/** All files of a ticket, those that came last first. */
export const ticketFiles = clause('GET /desk/tickets/:number/files', {
  who: ticketReaders,
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
    after: cursor,
  }),
  output: z.strictObject({ files: z.array(ticketFile), next: z.nullable(z.string()) }),
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
    /** What the ids in `meta` are called now, by id. */
    names: z.record(z.string(), z.string()),
    next: z.nullable(z.number()),
  }),
  refusals: ['ticket_not_found'],
})
