import type { WithoutSecrets } from './without-secrets.ts'

/** What is known of a mail once it has been read. Everything in it is the sender's claim; trust is decided elsewhere. */

/**
 * One header field as it stood. `raw` has every byte of it, one character a byte, name and folding included and the last
 * line end left off: doubled fields and signatures are judged by it, never by what was made readable.
 */
export type Header = { name: string; raw: string }

/**
 * Why an address may be shown and must not be decided by. Each of these was used to make two programs see two different
 * addresses in one line.
 */
export type Doubt = 'comment' | 'quoted_local_part' | 'not_ascii' | 'route' | 'domain' | 'malformed'

export type Mailbox = {
  name: string
  /** The domain in its ASCII form, in lower case; the part before the @ as written. Empty where there is none. */
  address: string
  doubt?: Doubt
  group?: string
}

export type Attachment = {
  /** Safe to show and to save under; empty where the mail gives none. */
  name: string
  type: string
  contentId: string | null
  /** Meant to be seen in the text, such as a picture of an HTML mail. */
  inline: boolean
  bytes: Uint8Array
  /** What it was packed in, where the mail did not carry it openly. */
  from?: 'winmail' | 'uuencode' | 'cut_text'
}

export type Invitation = {
  method: string
  uid: string
  summary: string
  location: string
  organizer: string
  /** As written in the calendar: `20240105T100000Z`, or local to `zone`. */
  start: string
  end: string
  zone: string
}

/** A part that carries a signature or is encrypted, as it came, byte for byte: reading it anew would break it. */
export type Sealed = { as: 'signed' | 'encrypted'; protocol: string; bytes: Uint8Array }

export type FailedRecipient = { address: string; action: string; status: string; diagnostic: string }

/** RFC 3464, and what servers write that have never heard of it. */
export type DeliveryReport = { reporter: string; recipients: FailedRecipient[]; originalMessageId: string | null }

export type Warning =
  | 'broken_header'
  | 'broken_structure'
  | 'broken_encoding'
  | 'charset_lied'
  | 'charset_guessed'
  | 'text_cut'
  | 'winmail_broken'
  | 'headers_doubled'
  | 'text_differs_from_html'

export type Split = {
  /** What the person wrote now; never empty where the mail has text. */
  reply: string
  /** What was cut off below or above it. */
  quote: string
  signature: string
}

export type ReadMail = Split & {
  headers: Header[]
  from: Mailbox[]
  sender: Mailbox[]
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  subject: string
  /** ISO, UTC; null where the mail has none that can be understood. */
  date: string | null
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  /** All of it, also of a mail that has only HTML. */
  text: string
  textFrom: 'plain' | 'html' | 'winmail' | 'nothing'
  /** It has a version in HTML. */
  formatted: boolean
  textDiffersFromHtml: boolean
  attachments: Attachment[]
  /** Message-IDs of the mails inside this one: forwarded, or returned by a server. */
  carries: string[]
  report: DeliveryReport | null
  warnings: Warning[]
  /** Of the whole mail, where something stands in it that nobody should have sent. */
  without?: WithoutSecrets
  /** Its words as others read them, where they hold such a thing. */
  masked?: Words
}

/** What people read of a mail. */
export type Words = Pick<Split, 'quote' | 'signature'> & { subject: string; text: string }

/** What only the process that reads it has of a mail: there may be as much of it as the mail has bytes, several times. */
export type WholeMail = ReadMail & {
  /** As it came: to be cleaned before anybody sees it. */
  html: string | null
  mails: WholeMail[]
  invitations: Invitation[]
  sealed: Sealed[]
}

/** What can still be told of a mail that could not be read, so that a person finds it again. */
export type Outline = { from: Mailbox[]; subject: string; date: string | null; messageId: string | null }

export type Unreadable = {
  unreadable: 'too_long' | 'too_large' | 'too_deep' | 'crashed'
  outline: Outline | null
}
