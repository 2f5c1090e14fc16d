import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts, ticketReaders } from '../roles.ts'
import { cursor, id, oneLine } from '../text.ts'
import { deskRow } from './desk.ts'
import { clientRow } from './portal.ts'
import { ticketStatus } from './terms.ts'

export const longestQuestion = 300
/** What somebody looks for; what may stand in it says `search`. */
export const question = oneLine(longestQuestion, 1)

/** Where the words stand: a piece of what was said, with the hits marked. */
export const foundWords = z.strictObject({
  seq: z.number(),
  kind: z.enum(['message', 'note', 'solution']),
  at: z.string(),
  author: z.string(),
  parts: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
})
export type FoundWords = z.output<typeof foundWords>

const account = z.strictObject({ id, name: z.string(), contractNumber: z.string() })

/**
 * Tickets by number, words, people, accounts and services. In `q` stand words, "phrases", -unwanted ones, beginnings*,
 * and from: after: before: line: status: tag: is:open. The newest tickets come first.
 */
export const search = clause('GET /desk/search', {
  who: ticketReaders,
  input: z.strictObject({ q: oneLine(longestQuestion, 0), after: cursor }),
  output: z.strictObject({
    /** The ticket whose number was typed or pasted. */
    exact: z.nullable(z.strictObject({ number: z.number(), subject: z.string(), status: ticketStatus })),
    accounts: z.array(account),
    people: z.array(z.strictObject({ id, name: z.string(), email: z.string(), account })),
    services: z.array(z.strictObject({ id, name: z.string(), kind: z.string(), account })),
    rows: z.array(z.extend(deskRow, { found: z.nullable(foundWords) })),
    next: z.nullable(z.string()),
    /** Pieces of the question that name nothing here, as they were typed. */
    unknown: z.array(z.string()),
    /** Nothing was asked for: no word that says anything. */
    empty: z.boolean(),
  }),
  refusals: [],
})

/** The client's tickets, the newest first, or those in which the words stand. */
export const ticketList = clause('GET /my/ticket-list', {
  who: contacts,
  input: z.strictObject({
    q: z._default(oneLine(longestQuestion, 0), ''),
    show: z._default(z.enum(['all', 'open', 'waiting']), 'all'),
    after: cursor,
  }),
  output: z.strictObject({
    rows: z.array(z.extend(clientRow, { found: z.nullable(foundWords) })),
    next: z.nullable(z.string()),
    q: z.string(),
    show: z.enum(['all', 'open', 'waiting']),
    mayWrite: z.boolean(),
  }),
  refusals: [],
})
