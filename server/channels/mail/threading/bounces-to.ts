import type { World } from '#platform/command.ts'
import { addressesAt } from './addresses-at.ts'
import { bounceAddress, bouncePurpose } from './bounce-address.ts'
import { quarterKeys } from './keys.ts'

/** Where a letter comes back to when it cannot be delivered: an address that names it, or null for From. */
export function bouncesTo({ vault, clock, settings }: World, letter: { id: string; from_address: string }) {
  const place = addressesAt(settings.answersTo, letter.from_address)
  return place && bounceAddress(letter.id, place, quarterKeys(vault, bouncePurpose, clock()))
}
