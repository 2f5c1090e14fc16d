import type { IncomingReason } from '#contract/mail.ts'

export type MailKind = 'person' | 'bounce' | 'delivery_report' | 'out_of_office' | 'auto_reply' | 'list' | 'own_loop'

/** The ticket that a mail points to, as far as its end depends on it. */
export type Pointed = {
  ticketId: string
  /** By our reply address, by a letter of ours that it answers, or by an address that it was only handed over for. */
  by: 'reply_address' | 'message_id' | 'handed_over'
  /** Whether address or letter were given to whom the mail is from. */
  ofSender: boolean
  /** Whether they asked, or are kept informed. */
  takesPart: boolean
  /** Whether they may write in it now. */
  mayWrite: boolean
  /** It ended too long ago to come back by a word. */
  endedLongAgo: boolean
  /** The one it was written to, where that was merged into this one and whoever wrote it has no part here. */
  goesOnFrom?: string
}

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
  pointed: Pointed | null
  /** The ticket of somebody outside, to whose own address it came. */
  outside: string | null
}

export type MailEnd =
  /** A ticket of its own; one that goes on from another which ended long ago names it. */
  | { end: 'opened'; linkedTo: string | null }
  | { end: 'joined'; ticketId: string }
  /** An answer of somebody outside to whom staff wrote, for staff alone. */
  | { end: 'outside'; ticketId: string }
  /** Beside a ticket: staff see it there, clients do not, nothing reopens and no clock moves. */
  | { end: 'tray'; ticketId: string; reason: IncomingReason }
  | { end: 'automatic' | 'repeated'; reason: IncomingReason }
  | { end: 'held'; reason: IncomingReason }

/**
 * Where a mail goes, from what is known of it: the one rule (TRUST 3.1, 3.6, 3.7; MODELS 1.6, 1.7). Machines' mail is kept
 * and does nothing; what is proven becomes a ticket or a part of one; of what only lacks proof its contact is asked, in
 * a ticket that says so; all else waits for somebody's look, beside the ticket that it points to, never lost and never
 * believed.
 */
export function endOf(facts: MailFacts): MailEnd {
  const { kind, level, cameBefore, isEmpty, address, contact } = facts
  if (kind !== 'person') return { end: 'automatic', reason: kind }
  if (cameBefore) return { end: 'repeated', reason: 'same_again' }
  if (!address) return aside(facts, 'sender_unclear')
  if (isEmpty) return aside(facts, 'empty')
  if (facts.outside) return { end: 'outside', ticketId: facts.outside }
  if (level === 'M0' || !contact) return unproven(facts)
  return (facts.pointed && inThread(facts.pointed, contact)) ?? onItsOwn(contact)
}

const held = (reason: IncomingReason): MailEnd => ({ end: 'held', reason })

const aside = ({ pointed }: MailFacts, reason: IncomingReason): MailEnd =>
  pointed ? { end: 'tray', ticketId: pointed.ticketId, reason } : held(reason)

function unproven(facts: MailFacts): MailEnd {
  const { pointed, contact, canBeAsked } = facts
  if (pointed && !pointed.ofSender && !pointed.takesPart) return aside(facts, 'other_sender')
  if (!contact) return aside(facts, 'unknown_sender')
  return canBeAsked && !pointed ? onItsOwn(contact) : aside(facts, 'unproven')
}

type Contact = NonNullable<MailFacts['contact']>

/** Null where a proven mail points to a ticket and is none of its all the same. */
function inThread(pointed: Pointed, { readsFor }: Contact): MailEnd | null {
  const { ticketId, by, ofSender, takesPart, mayWrite, endedLongAgo, goesOnFrom = ticketId } = pointed
  const tray = (reason: IncomingReason): MailEnd => ({ end: 'tray', ticketId, reason })
  // Genuine, and perhaps written to somebody else, who sent it on to an address that is not theirs.
  if (by === 'handed_over') return tray('sent_on')
  if (by === 'reply_address' && !ofSender) return tray('other_sender')
  // Whoever has seen a letter knows its id: that alone makes nobody a part of the ticket.
  if (by === 'message_id' && !takesPart) return null
  if (!mayWrite) return tray(readsFor === 0 ? 'no_account' : 'may_only_read')
  return endedLongAgo ? { end: 'opened', linkedTo: goesOnFrom } : { end: 'joined', ticketId }
}

function onItsOwn({ readsFor, writesFor }: Contact): MailEnd {
  if (readsFor === 0) return held('no_account')
  if (writesFor === 0) return held('may_only_read')
  if (writesFor > 1) return held('several_accounts')
  return { end: 'opened', linkedTo: null }
}
