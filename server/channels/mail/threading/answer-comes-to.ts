import type { Hands } from '#platform/command.ts'
import { addressesAt } from './addresses-at.ts'
import { quarterKeys } from './keys.ts'
import { replyAddress, replyPurpose } from './reply-address.ts'
import { handlesFor } from './store.ts'

/**
 * The address that a client answers a letter about a ticket to: their own, which nobody else is given. Staff have none,
 * since what they say to clients is said on the desk (TRUST.md 3.7).
 */
export async function answerComesTo(
  { tx, now, world }: Hands,
  ticketId: string,
  to: { id: string; kind: string },
): Promise<string | null> {
  const { answersTo, mailFrom } = world.settings
  const place = to.kind === 'contact' ? addressesAt(answersTo, mailFrom) : null
  if (!place) return null
  const handles = await handlesFor(tx, { ticketId, contactId: to.id, now })
  return replyAddress(handles, place, quarterKeys(world.vault, replyPurpose, now))
}
