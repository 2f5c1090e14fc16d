import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { cursor, id } from './text.ts'

const administrators = ['administrator'] as const
/** `local`: no mail server is set, the letter lies in the local mailbox. */
export const letterState = z.enum(['queued', 'sending', 'sent', 'failed', 'local'])
export type LetterState = z.output<typeof letterState>
export const letterKind = z.enum([
  'receipt',
  'reply',
  'hand_over',
  'waiting',
  'next_contact',
  'solution',
  'missed',
  'missed_staff',
  'invitation',
  'reset',
  'security',
  'webhook_paused',
])
export type LetterKind = z.output<typeof letterKind>

const row = z.strictObject({
  id,
  kind: letterKind,
  state: letterState,
  to: z.string(),
  subject: z.string(),
  ticketNumber: z.nullable(z.number()),
  createdAt: z.string(),
  sentAt: z.nullable(z.string()),
  attempts: z.number(),
  /** What the mail server said last. */
  lastError: z.nullable(z.string()),
})

/** Every letter the desk has written, the newest first. */
export const letters = clause('GET /desk/letters', {
  who: administrators,
  input: z.strictObject({ state: z._default(z.enum(['all', 'queued', 'failed']), 'all'), after: cursor }),
  output: z.strictObject({ rows: z.array(row), next: z.nullable(z.string()), transport: z.enum(['smtp', 'local']) }),
  refusals: [],
})

/** One letter as it went out. Texts of tickets are for those who may read tickets; one-time links only where no mail goes out. */
export const letter = clause('GET /desk/letters/:letterId', {
  who: administrators,
  input: z.strictObject({ letterId: id }),
  output: z.strictObject({
    ...row.shape,
    from: z.string(),
    text: z.nullable(z.string()),
    html: z.nullable(z.string()),
    messageId: z.string(),
  }),
  refusals: ['letter_not_found'],
})

/** Tries a failed letter again; it stays the same letter to the receiver. */
export const retryLetter = clause('POST /desk/letters/:letterId/retry', {
  who: administrators,
  input: z.strictObject({ letterId: id }),
  output: z.strictObject({}),
  refusals: ['letter_not_found', 'letter_not_failed'],
})
