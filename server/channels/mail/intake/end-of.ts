import type { IncomingReason } from '#contract/mail.ts'

export type MailKind = 'person' | 'bounce' | 'delivery_report' | 'out_of_office' | 'auto_reply' | 'list' | 'own_loop'

export type MailFacts = {
  kind: MailKind
  /** What the sender is proven to be (TRUST 3.1). */
  level: 'M2' | 'M1' | 'M0'
  /** Unproven, and nothing else is wrong with it: the contact can be asked whether they wrote it. */
  canBeAsked: boolean
  /** The very same came to the same address within ten minutes. */
  cameBefore: boolean
  /** Neither words nor files. */
  isEmpty: boolean
  /** Null: there is not exactly one address that it could be from. */
  address: string | null
  /** Whose address it is, if it is a contact's who may come in. */
  contact: { id: string; writesFor: number; readsFor: number } | null
  /** The ticket that a reply address or a Message-ID of ours leads to, and whether the sender takes part in it. */
  thread: { ticketId: string; ofSender: boolean } | null
}

export type MailEnd =
  | { end: 'opened' }
  | { end: 'joined'; ticketId: string }
  | { end: 'automatic' | 'repeated'; reason: IncomingReason }
  | { end: 'held'; reason: IncomingReason }

const held = (reason: IncomingReason): MailEnd => ({ end: 'held', reason })

/**
 * What becomes of a mail, from what is known of it (TRUST 3.1, 3.6, 3.7; MODELS 1.7). Machines' mail is kept and does
 * nothing; what is proven becomes a ticket or a part of one; of what only lacks proof its contact is asked, in a ticket
 * that says so; all else waits for somebody's look, never lost and never believed.
 */
export function endOf({ kind, level, canBeAsked, cameBefore, isEmpty, address, contact, thread }: MailFacts): MailEnd {
  if (kind !== 'person') return { end: 'automatic', reason: kind }
  if (cameBefore) return { end: 'repeated', reason: 'same_again' }
  if (!address) return held('sender_unclear')
  if (isEmpty) return held('empty')
  if (thread && !thread.ofSender) return held('other_sender')
  if (!contact) return held('unknown_sender')
  if (level === 'M0' && (thread || !canBeAsked)) return held('unproven')
  if (thread) return { end: 'joined', ticketId: thread.ticketId }
  if (contact.readsFor === 0) return held('no_account')
  if (contact.writesFor === 0) return held('may_only_read')
  if (contact.writesFor > 1) return held('several_accounts')
  return { end: 'opened' }
}
