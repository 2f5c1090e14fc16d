import type { MailLevel } from '#contract/mail/trust.ts'
import type { Thread } from './thread-of.ts'

/** The ticket that a mail points to, as far as its place depends on it. */
export type Pointed = {
  id: string
  status: 'open' | 'resolved' | 'closed'
  /** Whether a closed one may still be opened again. */
  reopens: boolean
  /** The ticket that it was merged into. */
  survivorId: string | null
  participants: readonly string[]
}

export type Place =
  /** Becomes a message of the ticket. */
  | { at: 'ticket'; ticketId: string }
  /** Staff see it beside the ticket; clients do not, nothing reopens and no clock moves. */
  | { at: 'unverified_tray'; ticketId: string }
  | { at: 'new_ticket'; linkedTo: string | null; unverified: boolean; suggests: number | null }

type Believed = { level: MailLevel; senderId: string | null }

/** Where a mail goes, by how far it is believed and what it points to (TRUST.md 3.1 and 3.7). */
export function placeOf({ level, senderId }: Believed, thread: Thread, pointed: Pointed | null): Place {
  const suggests = thread.by === null ? thread.suggests : null
  if (thread.by === null || !pointed) return newTicket(null, level === 'M0', suggests)
  const ticketId = pointed.survivorId ?? pointed.id
  if (level === 'M0') return { at: 'unverified_tray', ticketId }
  // Its own address proves whose answer it is; a letter's id only that the writer has seen it, so that he must take part.
  if (level === 'M1' && !pointed.participants.includes(senderId!)) return newTicket(null, false, null)
  if (pointed.status === 'closed' && !pointed.reopens) return newTicket(ticketId, false, null)
  return { at: 'ticket', ticketId }
}

const newTicket = (linkedTo: string | null, unverified: boolean, suggests: number | null): Place => ({
  at: 'new_ticket',
  linkedTo,
  unverified,
  suggests,
})
