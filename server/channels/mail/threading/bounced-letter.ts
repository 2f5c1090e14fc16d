import type { World } from '#platform/command.ts'
import { letterWith } from '../store.ts'
import { bouncePurpose, readBounceAddress } from './bounce-address.ts'
import { quarterKeys } from './keys.ts'

/** A letter of ours that came back, the ticket that it told of (null: of none), and to whom it went. */
export type BouncedLetter = { letterId: string; ticketId: string | null; recipientId: string | null }

/**
 * The letter that a report is about, by the bounce address it was sent to: our MAC says that it was given out with this
 * letter alone. `recipients` are all whom the report may have been handed over for (recipients.ts: `handedTo`); null
 * where none of them is such an address, or the letter is gone.
 */
export async function letterOfBounce(
  { db, vault, clock }: Pick<World, 'db' | 'vault' | 'clock'>,
  recipients: readonly string[],
): Promise<BouncedLetter | null> {
  const keys = quarterKeys(vault, bouncePurpose, clock())
  for (const recipient of recipients) {
    const named = readBounceAddress(recipient, keys)
    const letter = named && (await letterWith(db, named.letterId))
    if (letter) return letter
  }
  return null
}
