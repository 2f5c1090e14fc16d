import type { IncomingOutcome, IncomingReason, IncomingState } from '#contract/mail.ts'
import type { AnswerObjection } from '../answering/objection.ts'

declare module '#platform/db.ts' {
  interface Tables {
    incoming_mail: IncomingMailRow
    incoming_mail_body: IncomingMailBodyRow
  }
}

/** A mail that came in, from the moment it was taken to its end. What it says of itself is the sender's claim. */
export interface IncomingMailRow {
  id: string
  /** `pipe`, `smtp`, or the mailbox it was fetched from. */
  source: string
  /** The number it has in its mailbox; null for what was handed to us. */
  uidvalidity: string | null
  uid: string | null
  /** Empty for a machine's; null where whoever handed it over did not say. */
  envelope_from: string | null
  envelope_to: string[]
  /** Of the mail without the lines that servers put above it on the way. */
  sha256: Buffer
  size: number
  received_at: Date
  state: IncomingState
  outcome: IncomingOutcome | null
  reason: IncomingReason | null
  /** The storm that held it, also after somebody has put it in. */
  storm_id: string | null
  /** More came from its sender than is read at once: not before this time. */
  read_after: Date | null
  /** Since somebody last asked for it to be read again. */
  attempts: number
  from_name: string
  from_address: string
  subject: string
  message_id: string | null
  trust: 'M2' | 'M1' | 'M0' | null
  /** JSON: what trust was decided by. */
  evidence: string | null
  /** Why no machine may answer it; null: one may. */
  answer_objection: AnswerObjection | null
  contact_id: string | null
  ticket_id: string | null
  /** Of the message that it became. */
  seq: number | null
  ended_at: Date | null
  /** Null when the desk decided by itself. */
  ended_by: string | null
}

export interface IncomingMailBodyRow {
  mail_id: string
  /** Byte for byte as it came. */
  raw: Buffer
  /** What was read of it; null while nothing could be. */
  text: string | null
  /** JSON: name, type and size of each. */
  attachments: string | null
}
