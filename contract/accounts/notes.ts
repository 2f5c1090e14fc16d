import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders, ticketWorkers } from '../roles.ts'
import { id, manyLines } from '../text.ts'

/** What matters to know about an account, as staff who read tickets see it. No client ever does. */
export const accountNote = z.strictObject({
  id,
  text: z.string(),
  pinned: z.boolean(),
  /** The restricted line whose members and leads alone read it. */
  line: z.nullable(z.strictObject({ id, name: z.string() })),
  version: z.number(),
  author: z.string(),
  writtenAt: z.string(),
  /** Null while it stands as it was written. */
  changed: z.nullable(z.strictObject({ by: z.string(), at: z.string() })),
})
export type AccountNote = z.output<typeof accountNote>

const text = manyLines(4000)

export const writeAccountNote = clause('POST /accounts/:accountId/notes', {
  who: ticketWorkers,
  input: z.strictObject({
    accountId: id,
    text,
    pinned: z._default(z.boolean(), false),
    /** For the members of this restricted line, and leads, alone. */
    lineId: z._default(z.nullable(id), null),
  }),
  output: z.strictObject({ noteId: id }),
  refusals: ['account_not_found', 'line_not_found'],
  said: ['text'],
})

/** `version` is the one that was read: what somebody else has changed meanwhile is not written over. */
export const changeAccountNote = clause('POST /accounts/:accountId/notes/:noteId', {
  who: ticketWorkers,
  input: z.strictObject({ accountId: id, noteId: id, version: z.int(), text, pinned: z.boolean() }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['account_note_not_found', 'account_note_changed'],
  said: ['text'],
})

/** Off the card; what it said stays in the ledger. */
export const removeAccountNote = clause('POST /accounts/:accountId/notes/:noteId/remove', {
  who: ticketWorkers,
  input: z.strictObject({ accountId: id, noteId: id, version: z.int() }),
  output: z.strictObject({}),
  refusals: ['account_note_not_found', 'account_note_changed'],
})

/** What a note says and what it said before, the newest first. */
export const accountNoteVersions = clause('GET /desk/accounts/:accountId/notes/:noteId', {
  who: ticketReaders,
  input: z.strictObject({ accountId: id, noteId: id }),
  output: z.strictObject({
    versions: z.array(z.strictObject({ version: z.number(), text: z.string(), by: z.string(), at: z.string() })),
  }),
  refusals: ['account_note_not_found'],
})
