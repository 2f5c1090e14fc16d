import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { ticketWorkers } from './roles.ts'
import { id } from './text.ts'
import { forwardTicket } from './tickets/forward.ts'
import { handOver, postReply, resolveTicket } from './tickets/orders.ts'

export const draftKinds = ['reply', 'note', 'resolve', 'hand-over', 'forward', 'wait', 'move'] as const
const kind = z.enum(draftKinds)
export type DraftKind = z.output<typeof kind>

/** What can be taken back for some seconds: whatever leaves the desk. Notes are saved at once. */
export const sendKind = z.enum(['reply', 'resolve', 'hand-over', 'forward'])
export type SendKind = z.output<typeof sendKind>

const longestDraft = 400_000
/** What a page keeps of what is being written, as it keeps it: half a text, ids of files, a chosen time. */
const value = z
  .record(z.string(), z.unknown())
  .check(
    z.refine<Record<string, unknown>>((kept) => JSON.stringify(kept).length <= longestDraft, { error: 'too_long' }),
  )

const draftId = z.strictObject({ draftId: id })
const done = z.strictObject({})

/**
 * Keeps what I have written so far. A draft that another of my browsers has written further meanwhile is left as it is,
 * and mine becomes one of its own: the answer says which.
 */
export const keepDraft = clause('POST /desk/drafts/:draftId', {
  who: ticketWorkers,
  input: z.strictObject({
    draftId: id,
    ticketId: id,
    kind,
    value,
    /** The version these words grew from; 0 when they began here. */
    base: z.int().check(z.nonnegative()),
    /** The browser that writes. */
    writer: z.string().check(z.minLength(8), z.maxLength(64)),
  }),
  output: z.strictObject({ draftId: id, version: z.number() }),
  refusals: ['ticket_not_found'],
})

/** What I have begun to write in one ticket, on whatever device, newest first. */
export const ticketDrafts = clause('GET /desk/tickets/:ticketId/drafts', {
  who: ticketWorkers,
  input: z.strictObject({ ticketId: id }),
  output: z.strictObject({
    drafts: z.array(
      z.strictObject({
        draftId: id,
        kind,
        version: z.number(),
        writer: z.string(),
        savedAt: z.string(),
        value,
      }),
    ),
  }),
  refusals: [],
})

/** Everything I have begun to write and not sent; `ended`: what I sent or threw away in the last 30 days. */
export const myDrafts = clause('GET /desk/drafts', {
  who: ticketWorkers,
  input: z.strictObject({ which: z._default(z.enum(['begun', 'ended']), 'begun') }),
  output: z.strictObject({
    drafts: z.array(
      z.strictObject({
        draftId: id,
        ticketId: id,
        /** Null when I may not read the ticket any more. My own words stay mine. */
        ticket: z.nullable(z.strictObject({ number: z.number(), subject: z.string() })),
        kind,
        /** The first words of it. */
        start: z.string(),
        files: z.number(),
        versions: z.number(),
        savedAt: z.string(),
        ended: z.nullable(z.strictObject({ at: z.string(), why: z.enum(['used', 'discarded', 'held']) })),
      }),
    ),
  }),
  refusals: [],
})

/** One draft with its earlier versions, newest first. */
export const draftVersions = clause('GET /desk/drafts/:draftId', {
  who: ticketWorkers,
  input: draftId,
  output: z.strictObject({
    draftId: id,
    kind,
    version: z.number(),
    versions: z.array(z.strictObject({ version: z.number(), savedAt: z.string(), text: z.string() })),
  }),
  refusals: ['draft_not_found'],
})

/** It was saved as a note, or it is thrown away. For 30 days it can be brought back. */
export const endDraft = clause('POST /desk/drafts/:draftId/end', {
  who: ticketWorkers,
  input: z.strictObject({ draftId: id, why: z.enum(['used', 'discarded']) }),
  output: done,
  refusals: ['draft_not_found'],
})

/** Back among my drafts, as it was or as an earlier version had it. */
export const reviveDraft = clause('POST /desk/drafts/:draftId/revival', {
  who: ticketWorkers,
  input: z.strictObject({ draftId: id, version: z.optional(z.int().check(z.positive())) }),
  output: done,
  refusals: ['draft_not_found'],
})

const send = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), order: postReply.input }),
  z.strictObject({ kind: z.literal('resolve'), order: resolveTicket.input }),
  z.strictObject({ kind: z.literal('hand-over'), order: handOver.input }),
  z.strictObject({ kind: z.literal('forward'), order: forwardTicket.input }),
])

/**
 * Sends in some seconds, so that it can be taken back until then. Everything is checked now, and again when it goes;
 * nothing of it is in the ticket before.
 */
export const holdSend = clause('POST /desk/sends', {
  who: ticketWorkers,
  input: z.strictObject({
    send,
    /** What goes back into the editor when it does not go out. */
    draft: z.strictObject({ draftId: id, value, writer: z.string().check(z.minLength(8), z.maxLength(64)) }),
  }),
  output: z.strictObject({ sendId: id, sendAt: z.string(), seconds: z.number() }),
  refusals: [
    ...postReply.refusals,
    ...resolveTicket.refusals,
    ...handOver.refusals,
    ...forwardTicket.refusals,
    'already_sent',
    'sign_in_again',
  ],
})

/** It does not go out; the draft is where it was. */
export const takeBackSend = clause('POST /desk/sends/:sendId/taking-back', {
  who: ticketWorkers,
  input: z.strictObject({ sendId: id }),
  output: z.strictObject({ draftId: id, version: z.number(), value }),
  refusals: ['send_not_found', 'already_sent'],
})

/** I have read that it did not go out. */
export const markReturnSeen = clause('POST /desk/sends/:sendId/seen', {
  who: ticketWorkers,
  input: z.strictObject({ sendId: id }),
  output: done,
  refusals: ['send_not_found'],
})

const afterSending = z.enum(['next', 'stay', 'list'])
export type AfterSending = z.output<typeof afterSending>
export const undoSeconds = [0, 5, 10, 20] as const

/** What I have sent and can still take back, what came back, and how I like to send. */
export const mySends = clause('GET /desk/sends', {
  who: ticketWorkers,
  input: z.strictObject({}),
  output: z.strictObject({
    sends: z.array(
      z.strictObject({
        sendId: id,
        ticketId: id,
        /** Null when I may not read the ticket any more. */
        number: z.nullable(z.number()),
        kind: sendKind,
        /** `held` can be taken back, `sending` no more, `returned` did not go out. */
        state: z.enum(['held', 'sending', 'returned']),
        /** Milliseconds until it goes, by the server's clock: the reader's may be wrong. */
        goesIn: z.number(),
        /** The refusal that brought it back. */
        why: z.nullable(z.string()),
      }),
    ),
    habits: z.strictObject({ undoSeconds: z.number(), afterSending }),
  }),
  refusals: [],
})

/** For how long I can take back what I send, and where I am after sending. */
export const chooseSending = clause('POST /me/sending', {
  who: ticketWorkers,
  input: z.strictObject({
    undoSeconds: z.optional(z.literal(undoSeconds)),
    afterSending: z.optional(afterSending),
  }),
  output: done,
  refusals: [],
})
