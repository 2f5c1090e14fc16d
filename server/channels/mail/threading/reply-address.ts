import type { Place } from './addresses-at.ts'
import { base32, fromBase32 } from './base32.ts'
import { isSameMac, macBytes, macOf, type QuarterKeys } from './keys.ts'

/** Whose conversation an address leads to: random handles, kept with the ticket and with who takes part in it. */
export type Handles = { thread: Buffer; participant: Buffer }

export const replyPurpose = 'reply address'
export const handleBytes = { thread: 8, participant: 5 }
const length = 1 + handleBytes.thread + handleBytes.participant + macBytes

/** `r` and 39 characters: id of the key, handles, MAC. It holds no number of a ticket, and guessing one is 2^-80. */
export function replyAddress({ thread, participant }: Handles, { before, domain }: Place, keys: QuarterKeys): string {
  const { id, key } = keys.now()
  const open = Buffer.concat([Buffer.from([id]), thread, participant])
  return `${before}r${base32(Buffer.concat([open, macOf(key, replyPurpose, open, domain)]))}@${domain}`
}

/** The handles in an address of ours, whatever its case; null for any other. */
export function readReplyAddress(address: string, keys: QuarterKeys): Handles | null {
  const read = bytesIn(address, 'r', length)
  if (!read) return null
  const { bytes, domain } = read
  const key = keys.byId(bytes[0]!)
  const open = bytes.subarray(0, length - macBytes)
  if (!key || !isSameMac(bytes.subarray(length - macBytes), macOf(key, replyPurpose, open, domain))) return null
  return {
    thread: open.subarray(1, 1 + handleBytes.thread),
    participant: open.subarray(1 + handleBytes.thread),
  }
}

/**
 * What an address of this kind says, unproven: alone before the @, or after a plus. Its domain stands under the MAC, so
 * that addresses given out before the domain was changed are known for as long as their keys are.
 */
export function bytesIn(address: string, kind: string, length: number): { bytes: Buffer; domain: string } | null {
  const [local = '', domain, ...more] = address.trim().toLowerCase().split('@')
  const ours = local.slice(local.lastIndexOf('+') + 1)
  if (!domain || more.length > 0 || !ours.startsWith(kind)) return null
  const bytes = fromBase32(ours.slice(1), length)
  return bytes && { bytes, domain }
}
