import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers, writingContacts } from '../roles.ts'
import { id, manyLines, oneLine } from '../text.ts'

/** What must be passed on once and kept nowhere: a password, a key. */
export const secretWords = manyLines(10_000)
export const secretHours = 72
/** How long whoever reads one may look at it: an answer may be lost on its way. */
export const lookMinutes = 5

/** The same in the form that begins a ticket, in fields of its own: sealed with it, never in its words. */
export const secretWithIt = { secretWords: z.optional(secretWords), secretLabel: z.optional(oneLine(100, 0)) }

const ticket = { ticketId: id }
const one = { ...ticket, secretId: id }
const done = z.strictObject(ticket)

/** What is known of something that was passed on once; the words themselves are in no list. */
export const passedOn = z.strictObject({
  secretId: id,
  /** What it opens, in the words of whoever gave it. */
  label: z.string(),
  /** Who reads it: what a client gave is for whoever has the ticket, what staff wrote to the client is for the client. */
  for: z.enum(['staff', 'client']),
  giver: z.string(),
  givenAt: z.string(),
  /** The message it was taken out of; null where it was given in its own field. */
  seq: z.nullable(z.number()),
  state: z.enum(['waits', 'read', 'expired', 'taken_back']),
  until: z.string(),
  reader: z.nullable(z.string()),
  readAt: z.nullable(z.string()),
  /** The one who looks at the page gave it. */
  mine: z.boolean(),
  /** Its words, for whoever has just opened it on a page without scripts and is still looking. */
  words: z.optional(z.string()),
  /** Why the one who looks at the page may not read it now; null when they may. */
  refused: z.nullable(z.string()),
})
/** What was taken out of an entry's words before they were stored: kinds and how many, never what it was. */
export const hiddenCounts = z.array(z.strictObject({ kind: z.string(), count: z.number() }))
/** What stands beside the thread: what was passed on once, and the entries whose numbers may be shown again. */
export const secretsBeside = { secrets: z.optional(z.array(passedOn)), mayBeShown: z.optional(z.array(z.number())) }
export type PassedOn = z.output<typeof passedOn>

/** Passes something on that one person of the other side reads once; after 72 hours it is gone unread. */
export const giveSecret = clause('POST /tickets/:ticketId/secrets', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject({ ...ticket, words: secretWords, label: z._default(oneLine(100, 0), '') }),
  output: z.strictObject({ ...ticket, secretId: id }),
  refusals: ['ticket_not_found', 'ticket_read_only', 'ticket_merged', 'too_many_secrets'],
  said: ['label'],
  secret: ['words'],
})

/** Opens it, once: who did and when stands in the history, and whoever gave it is told on the ticket's page. */
export const readSecret = clause('POST /tickets/:ticketId/secrets/:secretId/reading', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject(one),
  output: z.strictObject({ ...ticket, words: z.nullable(z.string()) }),
  refusals: ['ticket_read_only', 'secret_not_found', 'secret_read', 'secret_gone', 'secret_not_yours'],
  once: ['words'],
})

/** Whoever reads it has seen it, or whoever gave it takes it back: nothing is left of it. */
export const endSecret = clause('POST /tickets/:ticketId/secrets/:secretId/end', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject(one),
  output: done,
  refusals: ['secret_not_found', 'secret_read'],
})

/** "This is no card": a number that was hidden on a guess stands in the message again. For a day. */
export const showHidden = clause('POST /tickets/:ticketId/entries/:seq/showing', {
  who: [...writingContacts, ...ticketWorkers],
  input: z.strictObject({ ...ticket, seq: z.coerce.number().check(z.int(), z.positive(), z.maximum(2_147_483_647)) }),
  output: done,
  refusals: ['ticket_read_only', 'hidden_not_found'],
})
