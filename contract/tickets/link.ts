import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { id, manyLines } from '../text.ts'
import { mergedForClient } from './merging.ts'
import { ticketStatus } from './terms.ts'

const number = z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999))
const k = z.string().check(z.maxLength(100))
/** The ticket's number and what proves the link. */
export const linkInLetter = { number, k }

/** What a link in a letter shows to whoever holds it: where the ticket stands and when we write next. Nothing else. */
export const ticketByLink = clause('GET /ticket-links/:number', {
  who: 'anyone',
  input: z.strictObject({ number, k }),
  output: z.strictObject({
    number: z.number(),
    ...mergedForClient,
    /** Of a ticket that was merged, how the one stands that goes on for it, for a holder who may read that. */
    status: ticketStatus,
    nextContactBy: z.nullable(z.string()),
    /** Asked of whoever holds the link: whether they wrote it, and what the letter called it. Null: nothing is asked. */
    asked: z.nullable(z.strictObject({ subject: z.string(), at: z.string() })),
    /** They have said that they did not. */
    denied: z.boolean(),
    /** 0 received, 1 looking into it, 2 with an engineer, 3 checking together, 4 solved. */
    step: z.number(),
    may: z.strictObject({
      confirm: z.nullable(z.string()),
      reopen: z.nullable(z.string()),
      add: z.nullable(z.string()),
    }),
    word: z.enum(['adds', 'reopens', 'begins_anew']),
  }),
  refusals: ['ticket_link_not_found'],
})

/** By the link of a letter: it works, it is still broken, or something to add. Kept as unproven. */
export const answerByLink = clause('POST /ticket-links/:number/answers', {
  who: 'anyone',
  input: z.strictObject({
    number,
    k,
    answer: z.enum(['works', 'still_broken', 'addition']),
    text: z.optional(manyLines(20_000)),
  }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'ticket_link_not_found',
    'ticket_not_resolved',
    'ticket_ended_long_ago',
    'text_missing',
    'too_many_replies',
  ],
  said: ['text'],
})

/**
 * A link that has ended asks for another: it goes by mail to the contact the first one was written to, as long as they
 * still act for the account. The answer is the same whatever becomes of it.
 */
export const askForLink = clause('POST /ticket-links/:number/renewals', {
  who: 'anyone',
  input: z.strictObject({ number, k }),
  output: z.strictObject({}),
  refusals: [],
})
