import * as z from 'zod/mini'
import { id } from '../text.ts'

/**
 * How far a letter has come. `local`: no mail server is set, it lies in the local mailbox. `delivered` and `returned`: what
 * the receiver's side has reported since. `declined`: not written, its reader does without letters of this kind.
 */
export const letterState = z.enum(['queued', 'sending', 'sent', 'failed', 'local', 'delivered', 'returned', 'declined'])
export type LetterState = z.output<typeof letterState>

/** One letter that told a client of an entry of the ticket. */
export const entryLetter = z.strictObject({
  id,
  /** Whom it is for. */
  to: z.string(),
  address: z.string(),
  state: letterState,
  /** When it was sent or, later, reported to have arrived or come back. */
  at: z.nullable(z.string()),
  /** What the mail server said last. */
  said: z.nullable(z.string()),
})
export type EntryLetter = z.output<typeof entryLetter>

/** The client has not read of it, and will not by themselves. */
export const hasFailed = ({ state }: Pick<EntryLetter, 'state'>): boolean => state === 'failed' || state === 'returned'
