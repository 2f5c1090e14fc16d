import type { AnswersWay, LetterKind, LetterState } from '#contract/mail.ts'
import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    own_texts: OwnTextRow
    own_text_versions: OwnTextRow
    letters: LetterRow
    declined_letters: DeclinedLettersRow
    outgoing_mail: OutgoingRow & { one: boolean }
    answers_to: AnswersToRow & { one: boolean }
  }
}

/** One letter to one person about one event; sent as it stands here, however often it has to be tried. */
export interface LetterRow {
  id: string
  /** The event it tells of: with recipient and kind it is unique, so that nothing is written twice. */
  stream_id: string
  seq: number
  /** Null: the address is nobody's whom we know. */
  recipient_id: string | null
  kind: LetterKind
  state: LetterState
  message_id: string
  from_address: string
  to_address: string
  subject: string
  text: string
  html: string
  /** The Message-ID that begins the ticket's thread at this recipient; null when the letter begins it or has none. */
  in_reply_to: string | null
  /** The incoming mail that it answers without anybody having written it. */
  answers_mail: string | null
  /** The recipient's own address to answer to; null where an answer comes to From. */
  reply_to: string | null
  /** Since it was written, or since somebody tried it again by hand. */
  attempts: number
  /** What the mail server, or the network, said last. */
  last_error: string | null
  created_at: Date
  sent_at: Date | null
  /** When its receiver's side said that it arrived or came back. */
  reported_at: Date | null
}

/** Letters that a client wants no more; what is kept is names of contract/mail/choices.ts. */
export interface DeclinedLettersRow {
  person_id: string
  kinds: string[]
}

/** The mail server as an administrator set it on the desk; one row at most. */
export interface OutgoingRow {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  user_name: string
  /** Sealed; null without a password. */
  password: Buffer | null
  from_address: string
  changed_at: Date
}

/** Where answers to letters come to; without a row, to From. */
export interface AnswersToRow {
  way: AnswersWay
  domain: string | null
  changed_at: Date
}

/** A sentence in the provider's own words, or that it is as delivered again; its versions have the same shape. */
export interface OwnTextRow {
  key: string
  language: Language
  /** Null: as delivered. */
  text: string | null
  version: number
  by_id: string
  at: Date
}
