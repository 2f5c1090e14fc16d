import type { Place } from './addresses-at.ts'
import { base32 } from './base32.ts'
import { isSameMac, macBytes, macOf, type QuarterKeys } from './keys.ts'
import { bytesIn } from './reply-address.ts'

export const bouncePurpose = 'bounce address'
const idBytes = 16
const length = 1 + idBytes + macBytes

/** Where a letter comes back to when it cannot be delivered: it names the letter, so that a bounce says whose it is. */
export function bounceAddress(letterId: string, { before, domain }: Place, keys: QuarterKeys): string {
  const { id, key } = keys.now()
  const open = Buffer.concat([Buffer.from([id]), Buffer.from(letterId.replaceAll('-', ''), 'hex')])
  return `${before}b${base32(Buffer.concat([open, macOf(key, bouncePurpose, open, domain)]))}@${domain}`
}

/** The letter that came back; null for an address that we did not make. */
export function readBounceAddress(address: string, keys: QuarterKeys): { letterId: string } | null {
  const read = bytesIn(address, 'b', length)
  const key = read && keys.byId(read.bytes[0]!)
  if (!read || !key) return null
  const { bytes, domain } = read
  const open = bytes.subarray(0, length - macBytes)
  if (!isSameMac(bytes.subarray(length - macBytes), macOf(key, bouncePurpose, open, domain))) return null
  const hex = open.toString('hex', 1)
  return { letterId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}
