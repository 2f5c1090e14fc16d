import { base32, fromBase32 } from './base32.ts'
import { isSameMac, macBytes, macOf, type QuarterKeys } from './keys.ts'

/** Whose conversation an address leads to: random handles, kept with the ticket and with who takes part in it. */
export type Handles = { thread: Buffer; participant: Buffer }

export const replyPurpose = 'reply address'
export const handleBytes = { thread: 8, participant: 5 }
const length = 1 + handleBytes.thread + handleBytes.participant + macBytes

/** `r` and 39 characters: id of the key, handles, MAC. It holds no number of a ticket, and guessing one is 2^-80. */
export function replyAddress({ thread, participant }: Handles, domain: string, keys: QuarterKeys): string {
  const { id, key } = keys.now()
  const open = Buffer.concat([Buffer.from([id]), thread, participant])
  return `r${base32(Buffer.concat([open, macOf(key, replyPurpose, open, domain)]))}@${domain}`
}

/** The handles in an address of ours, whatever its case; null for any other. */
export function readReplyAddress(address: string, domain: string, keys: QuarterKeys): Handles | null {
  const bytes = bytesIn(address, 'r', length, domain)
  if (!bytes) return null
  const key = keys.byId(bytes[0]!)
  const open = bytes.subarray(0, length - macBytes)
  if (!key || !isSameMac(bytes.subarray(length - macBytes), macOf(key, replyPurpose, open, domain))) return null
  return {
    thread: open.subarray(1, 1 + handleBytes.thread),
    participant: open.subarray(1 + handleBytes.thread),
  }
}

/** What an address of this kind at this domain says, unproven. */
export function bytesIn(address: string, kind: string, length: number, domain: string): Buffer | null {
  const small = address.trim().toLowerCase()
  if (!small.startsWith(kind) || !small.endsWith(`@${domain}`)) return null
  return fromBase32(small.slice(1, -domain.length - 1), length)
}
