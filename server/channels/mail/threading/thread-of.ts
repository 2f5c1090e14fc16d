import { type Maker, ownMessageId } from '../message-id.ts'
import type { QuarterKeys } from './keys.ts'
import { type Handles, readReplyAddress } from './reply-address.ts'

/** The conversation of one contact on one ticket. */
export type Conversation = { ticketId: string; contactId: string }

/** Where the handles and ids that we gave out are kept. */
export type GivenOut = {
  byHandles(handles: Handles): Promise<Conversation | null>
  byMessageId(messageId: string): Promise<Conversation | null>
}

/** What a mail says of where it belongs. */
export type Addressed = {
  /** Whom the mail itself names, under its signature. */
  named: readonly string[]
  /** Whom it was handed over for, as servers say: anybody may send another's mail on to an address. */
  handedTo: readonly string[]
  inReplyTo: readonly string[]
  references: readonly string[]
}

export type Ours = { keys: QuarterKeys; maker: Maker; givenOut: GivenOut }

/**
 * The conversation that a mail belongs to, and what says so: our reply address, which is given to one contact; a letter of
 * ours that is answered; or a reply address that it was only handed over for, since whoever wrote it has not named us.
 */
export type Thread = { by: 'reply_address' | 'message_id' | 'handed_over' } & Conversation

/** Where a mail belongs, if anywhere. Nothing but what carries our MAC points to a ticket (TRUST.md 3.7). */
export async function threadOf(mail: Addressed, ours: Ours): Promise<Thread | null> {
  const byAddress = await byReplyAddress(mail.named, ours)
  if (byAddress) return { by: 'reply_address', ...byAddress }
  const byId = await byAnsweredLetter(mail, ours)
  if (byId) return { by: 'message_id', ...byId }
  const byHand = await byReplyAddress(mail.handedTo, ours)
  return byHand && { by: 'handed_over', ...byHand }
}

async function byReplyAddress(recipients: readonly string[], { keys, givenOut }: Ours) {
  for (const recipient of recipients) {
    const handles = readReplyAddress(recipient, keys)
    const found = handles && (await givenOut.byHandles(handles))
    if (found) return found
  }
  return null
}

/** A long thread names many ids; the newest are the last. */
const mostReferences = 50

async function byAnsweredLetter({ inReplyTo, references }: Addressed, { maker, givenOut }: Ours) {
  for (const id of [...inReplyTo.slice(0, mostReferences), ...references.slice(-mostReferences).reverse()]) {
    const own = ownMessageId(id, maker)
    const found = own && (await givenOut.byMessageId(own))
    if (found) return found
  }
  return null
}

/** `[#104233]`, as our subjects have it: it proves nothing and is only offered to whoever reads the mail. */
export function numberIn(subject: string): number | null {
  const [, digits] = /\[#(\d{6,12})\]/.exec(subject) ?? []
  return digits ? Number(digits) : null
}
