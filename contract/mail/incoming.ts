import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { cursor, id, oneLine } from '../text.ts'
import { mailProof } from './trust.ts'

/** Of a mail that comes in; what is larger is refused before it is taken (TRUST 3.6). */
export const mailLimits = { bytes: 50 * 1024 * 1024 } as const

/** `held` waits for somebody's look, `aside` could not be read or stored; nothing else is left open. */
export const incomingState = z.enum(['waiting', 'held', 'aside', 'ended'])
export type IncomingState = z.output<typeof incomingState>
export const incomingOutcome = z.enum(['opened', 'joined', 'automatic', 'repeated', 'dismissed'])
export type IncomingOutcome = z.output<typeof incomingOutcome>
/** Why it is held, set aside, or ended without a ticket. */
export const incomingReason = z.enum([
  'unknown_sender',
  'no_account',
  'several_accounts',
  'needs_signing_in',
  'may_only_read',
  'unproven',
  'other_sender',
  'sent_on',
  'sender_unclear',
  'refused',
  'too_many',
  'storm',
  'empty',
  'bounce',
  'delivery_report',
  'out_of_office',
  'auto_reply',
  'list',
  'own_loop',
  'same_again',
  'too_long',
  'too_large',
  'too_deep',
  'crashed',
  'kept_failing',
  'spam',
  'not_for_us',
  'disowned',
])
export type IncomingReason = z.output<typeof incomingReason>

const row = z.strictObject({
  id,
  state: incomingState,
  outcome: z.nullable(incomingOutcome),
  reason: z.nullable(incomingReason),
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  /** Bytes. */
  size: z.number(),
  ticketNumber: z.nullable(z.number()),
})

/** The tray: what waits for a look first, then everything that came, the newest first. */
export const incomingMails = clause('GET /desk/incoming-mail', {
  who: ticketWorkers,
  input: z.strictObject({ which: z._default(z.enum(['tray', 'all']), 'tray'), after: cursor }),
  output: z.strictObject({ rows: z.array(row), next: z.nullable(z.string()) }),
  refusals: [],
})

const choice = z.strictObject({ id, name: z.string() })

/** One mail with everything an agent needs to decide. */
export const incomingMail = clause('GET /desk/incoming-mail/:mailId', {
  who: ticketWorkers,
  input: z.strictObject({ mailId: id }),
  output: z.strictObject({
    ...row.shape,
    to: z.array(z.string()),
    messageId: z.nullable(z.string()),
    /** How it was proven, and why no better; null while it has not been read. */
    proof: z.nullable(mailProof),
    /** Null while it cannot be read. */
    text: z.nullable(z.string()),
    attachments: z.array(z.strictObject({ name: z.string(), type: z.string(), size: z.number() })),
    /** Whose address this is, and for whom they may write; the address alone proves nothing. */
    contact: z.nullable(z.strictObject({ id, name: z.string(), accounts: z.array(choice) })),
    /** The ticket whose number its subject names, where the reader may see it: a hint, never a proof. */
    suggested: z.nullable(z.strictObject({ id, number: z.number(), subject: z.string() })),
    endedBy: z.nullable(z.string()),
    endedAt: z.nullable(z.string()),
  }),
  refusals: ['mail_not_found'],
})

const mail = { mailId: id }
const ended = z.strictObject({ ticketId: id, number: z.number() })

/** Reads it again, as if it had just come: the reason is gone, somebody says. */
export const readMailAgain = clause('POST /desk/incoming-mail/:mailId/reading', {
  who: ticketWorkers,
  input: z.strictObject(mail),
  output: z.strictObject({}),
  refusals: ['mail_not_found', 'mail_has_ended'],
})

/** An agent makes it a ticket of this contact; what it is worth as a proof does not grow by that. */
export const openFromMail = clause('POST /desk/incoming-mail/:mailId/ticket', {
  who: ticketWorkers,
  input: z.strictObject({ ...mail, contactId: id, accountId: id, subject: z.optional(oneLine(200)) }),
  output: ended,
  refusals: ['mail_not_found', 'mail_has_ended', 'mail_unreadable', 'contact_not_found', 'account_not_found'],
})

/** An agent puts it into a ticket, as a message of the contact who has it. */
export const joinFromMail = clause('POST /desk/incoming-mail/:mailId/message', {
  who: ticketWorkers,
  input: z.strictObject({ ...mail, number: z.int().check(z.positive()) }),
  output: ended,
  refusals: ['mail_not_found', 'mail_has_ended', 'mail_unreadable', 'ticket_not_found'],
})

/** Nothing for the desk. It stays where everything is that came. */
export const dismissMail = clause('POST /desk/incoming-mail/:mailId/dismissal', {
  who: ticketWorkers,
  input: z.strictObject({ ...mail, reason: z.enum(['spam', 'not_for_us']) }),
  output: z.strictObject({}),
  refusals: ['mail_not_found', 'mail_has_ended'],
})
