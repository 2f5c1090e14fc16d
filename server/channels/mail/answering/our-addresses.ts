import type { Settings } from '#platform/command.ts'
import { partsOfFrom } from '../rules.ts'

/**
 * Addresses and domains that are the desk's own, so that it does not answer itself. A whole domain counts only where
 * nobody but the desk can have an address: for a sender we do not know, also the domain that letters are sent from; a
 * contact of ours may well have an address there, where that is a mail service or the provider sells mailboxes.
 */
export function ourAddresses(
  { publicUrl, mailFrom }: Pick<Settings, 'publicUrl' | 'mailFrom'>,
  cameTo: readonly string[],
  contactId: string | null,
): string[] {
  const from = partsOfFrom(mailFrom).address.toLowerCase()
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const own = [new URL(publicUrl).hostname, from, ...cameTo.map((address) => address.toLowerCase())]
  return contactId ? own : [...own, domain]
}
