import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { email, id, oneLine } from '../text.ts'
import { protectionTroubles } from './protection.ts'
import { mailHost, mailPort, mailSecurity } from './server.ts'

const administrators = ['administrator'] as const

/** What stands between us and a mailbox. */
export const mailboxTrouble = z.enum([
  'name_not_found',
  'unreachable',
  'silent',
  'certificate',
  'no_encryption',
  ...protectionTroubles,
  'sign_in_refused',
  'token_refused',
  'token_unreachable',
  'secret_lost',
  'no_inbox',
  'said_no',
  'garbled',
  'cut_off',
])
export type MailboxTrouble = z.output<typeof mailboxTrouble>

/** With what the server said, where it said something. */
const trouble = z.strictObject({ code: mailboxTrouble, said: z.string() })
export const folderKind = z.enum(['inbox', 'junk', 'other'])
export type FolderKind = z.output<typeof folderKind>

const secret = (longest: number) => z.nullable(z.string().check(z.maxLength(longest)))
const reach = {
  address: email,
  aliases: z._default(z.array(email).check(z.maxLength(50)), []),
  host: mailHost,
  port: mailPort,
  security: mailSecurity,
  user: oneLine(250),
  /** Null keeps the one that is stored, which only goes to the server it was entered for; the same of the tokens. */
  password: secret(1000),
  /** Null: by password. */
  oauth: z._default(
    z.nullable(
      z.strictObject({
        clientId: oneLine(500),
        tokenUrl: z.string().check(z.maxLength(500), z.regex(/^https?:\/\/\S+$/, { error: 'wrong' })),
        /** Empty for clients that have none. */
        clientSecret: secret(2000),
        refreshToken: secret(8000),
      }),
    ),
    null,
  ),
  /** Empty: the one that the server calls so. */
  junkFolder: z._default(oneLine(250, 0), ''),
}
const typed = z.strictObject(reach)
/** What a mailbox is reached with; the stored secrets of this one where it names it. */
const attempt = z.strictObject({ mailboxId: z._default(z.nullable(id), null), mailbox: typed })
const secrets = ['mailbox', 'password', 'oauth']
const misfits = ['mailbox_secret_missing', 'address_not_allowed'] as const

const mailbox = z.strictObject({
  id,
  address: z.string(),
  aliases: z.array(z.string()),
  host: z.string(),
  port: z.number(),
  security: mailSecurity,
  user: z.string(),
  oauth: z.nullable(z.strictObject({ clientId: z.string(), tokenUrl: z.string(), hasSecret: z.boolean() })),
  junkFolder: z.string(),
  state: z.enum(['active', 'paused']),
  /** Every folder to its end; null: not yet. */
  lookedAt: z.nullable(z.string()),
  trouble: z.nullable(z.strictObject({ ...trouble.shape, since: z.string() })),
  folders: z.array(z.strictObject({ name: z.string(), kind: folderKind })),
  /** Mails taken from it. */
  taken: z.number(),
})

/** Where mail is fetched from, and how that goes. Secrets are told to nobody. */
export const mailboxList = clause('GET /desk/mailboxes', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({ at: z.string(), mailboxes: z.array(mailbox), mailGoesOut: z.boolean() }),
  refusals: [],
})

/** Signs in, and keeps it when that went well: whose mail it is that comes in is decided here. */
export const addMailbox = clause('POST /desk/mailboxes', {
  who: administrators,
  proof: 'fresh_factor',
  /** What lies in it: taken as if it came now, or left alone. */
  input: z.strictObject({ ...reach, old: z.enum(['leave', 'take']) }),
  output: z.strictObject({ mailboxId: z.nullable(id), trouble: z.nullable(trouble) }),
  refusals: [...misfits, 'mailbox_is_there'],
  secret: secrets,
})

/** Reached in another way from now on. What was taken from it stays taken. */
export const changeMailbox = clause('POST /desk/mailboxes/:mailboxId', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ mailboxId: id, ...reach }),
  output: z.strictObject({ trouble: z.nullable(trouble) }),
  refusals: ['mailbox_not_found', ...misfits, 'mailbox_is_there'],
  secret: secrets,
})

const one = z.strictObject({ mailboxId: id })

/** Nothing is fetched until it is resumed; then everything that came meanwhile. */
export const pauseMailbox = clause('POST /desk/mailboxes/:mailboxId/pause', {
  who: administrators,
  input: one,
  output: z.strictObject({}),
  refusals: ['mailbox_not_found'],
})

export const resumeMailbox = clause('POST /desk/mailboxes/:mailboxId/resume', {
  who: administrators,
  input: one,
  output: z.strictObject({}),
  refusals: ['mailbox_not_found'],
})

/** Forgotten with its secrets. Mail that came from it stays where it is. */
export const removeMailbox = clause('POST /desk/mailboxes/:mailboxId/remove', {
  who: administrators,
  proof: 'fresh_factor',
  input: one,
  output: z.strictObject({}),
  refusals: ['mailbox_not_found'],
})

/** Signs in with what is typed and names the folders; nothing is kept. */
export const tryMailbox = clause('POST /desk/mailbox-trials', {
  who: administrators,
  proof: 'fresh_factor',
  input: attempt,
  output: z.strictObject({
    trouble: z.nullable(trouble),
    folders: z.array(z.strictObject({ name: z.string(), kind: folderKind, mails: z.nullable(z.number()) })),
  }),
  refusals: ['mailbox_not_found', ...misfits],
  secret: secrets,
})

/** A letter by the server that our letters go out through, to the mailbox. */
export const sendProbe = clause('POST /desk/mailbox-trials/letters', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ to: email }),
  output: z.strictObject({ delivered: z.boolean(), said: z.string(), probe: id }),
  refusals: ['mail_not_set'],
})

/** Whether that letter has arrived, and where; asked again until it has. */
export const findProbe = clause('POST /desk/mailbox-trials/letters/:probe', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ ...attempt.shape, probe: id }),
  output: z.strictObject({ trouble: z.nullable(trouble), found: z.nullable(folderKind) }),
  refusals: ['mailbox_not_found', ...misfits],
  secret: secrets,
})
