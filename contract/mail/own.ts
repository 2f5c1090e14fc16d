import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts, writingContacts } from '../roles.ts'
import { id } from '../text.ts'
import { place } from '../tickets/terms.ts'

const mail = { mailId: id }

/** A letter that waits for its own sender: what only they may say about it, and what it says. */
export const ownMail = clause('GET /my/mail/:mailId', {
  who: contacts,
  input: z.strictObject(mail),
  output: z.strictObject({
    mailId: id,
    subject: z.string(),
    /** Null where it has none that could be read. */
    text: z.nullable(z.string()),
    attachments: z.array(z.strictObject({ name: z.string(), size: z.number() })),
    receivedAt: z.string(),
    /** For which of them they may write. */
    accounts: z.array(place),
    may: z.strictObject({ open: z.nullable(z.string()) }),
  }),
  refusals: ['mail_not_found'],
})

/** Those letters, the newest first. */
export const ownMails = clause('GET /my/mail', {
  who: contacts,
  input: z.strictObject({}),
  output: z.strictObject({
    mails: z.array(z.strictObject({ mailId: id, subject: z.string(), receivedAt: z.string() })),
  }),
  refusals: [],
})

/** Makes it a ticket of theirs, proven by their signing in, with its text and files. */
export const openOwnMail = clause('POST /my/mail/:mailId/ticket', {
  who: writingContacts,
  input: z.strictObject({ ...mail, accountId: z.optional(id) }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'mail_not_found',
    'mail_has_ended',
    'mail_unreadable',
    'account_missing',
    'account_not_found',
    'topic_not_found',
    'topic_needs_factor',
    'too_many_tickets',
  ],
})

/** "It was not me": it ends, and stays among everything that came. */
export const disownMail = clause('POST /my/mail/:mailId/denial', {
  who: writingContacts,
  input: z.strictObject(mail),
  output: z.strictObject({}),
  refusals: ['mail_not_found', 'mail_has_ended'],
})
