import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { letterState } from './mail/delivery.ts'
import { protectionTrouble } from './mail/protection.ts'
import { mailHost, mailPort, mailSecurity } from './mail/server.ts'
import { cursor, email, id, oneLine } from './text.ts'

export * from './mail/answers.ts'
export * from './mail/choices.ts'
export * from './mail/delivery.ts'
export * from './mail/incoming.ts'
export * from './mail/listener.ts'
export * from './mail/mailboxes.ts'
export * from './mail/own.ts'
export * from './mail/server.ts'
export * from './mail/shown.ts'
export * from './mail/signing.ts'
export * from './mail/storms.ts'
export * from './mail/texts.ts'
export * from './mail/undeliverable.ts'

const administrators = ['administrator'] as const
export const letterKind = z.enum([
  'receipt',
  'begun',
  'reply',
  'hand_over',
  'waiting',
  'next_contact',
  'solution',
  'missed',
  'missed_staff',
  'complaint',
  'informed',
  'merged',
  'new_link',
  'secret_waits',
  'secret_hidden',
  'unconfirmed',
  'unconfirmed_again',
  'own_mail',
  'invitation',
  'reset',
  'security',
  'webhook_paused',
  'forwarded',
  'stranger',
  'mail_lies',
  'storm',
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

// ── the mail server ─────────────────────────────────────────────────────────

const server = {
  host: mailHost,
  port: mailPort,
  security: mailSecurity,
  /** Empty without signing in. */
  user: oneLine(250, 0),
  /** Null keeps the one that is stored, which only goes to the server it was entered for. */
  password: z.nullable(z.string().check(z.maxLength(1000))),
  fromName: oneLine(120, 0),
  fromAddress: email,
}

/** How mail goes out now. The password itself is told to nobody. */
export const outgoingMail = clause('GET /desk/outgoing-mail', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    /** `environment`: SMTP_URL goes before what is set here, and nothing can be changed here. */
    setBy: z.enum(['environment', 'desk', 'nobody']),
    host: z.string(),
    port: z.number(),
    security: mailSecurity,
    user: z.string(),
    hasPassword: z.boolean(),
    fromName: z.string(),
    fromAddress: z.string(),
    changedAt: z.nullable(z.string()),
    /** Where a test letter would go. */
    me: z.string(),
  }),
  refusals: [],
})

/** Letters go by this server from now on, one-time links among them: so it asks for the second factor anew. */
export const setOutgoingMail = clause('POST /desk/outgoing-mail', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject(server),
  output: z.strictObject({}),
  refusals: ['mail_set_by_environment', 'mail_password_missing'],
  secret: ['password'],
})

/** From now on letters stay on the desk. */
export const stopOutgoingMail = clause('POST /desk/outgoing-mail/stop', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['mail_set_by_environment', 'mail_not_set'],
})

/** Sends one letter, with the server as it is typed or, without one, as it is set; says what the server said. */
export const tryOutgoingMail = clause('POST /desk/outgoing-mail/try', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ to: email, server: z._default(z.nullable(z.strictObject(server)), null) }),
  output: z.strictObject({
    delivered: z.boolean(),
    said: z.string(),
    /** Why nothing was confided to it; null when it was, or something else failed. */
    trouble: z.nullable(protectionTrouble),
  }),
  refusals: ['mail_set_by_environment', 'mail_password_missing', 'mail_not_set'],
  secret: ['server'],
})
