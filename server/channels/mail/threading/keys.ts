import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Vault } from '#platform/vault.ts'

/** Keys that change with the quarter of the year. An address names its key, so old ones are known for two years. */
export type QuarterKeys = {
  now(): { id: number; key: Buffer }
  /** The key of this id while it is accepted. */
  byId(id: number): Buffer | null
}

const accepted = 8

export function quarterKeys(vault: Vault, purpose: string, at: Date): QuarterKeys {
  const current = at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3)
  const drawn = new Map<number, Buffer>()
  const keyOf = (quarter: number) => {
    const key = drawn.get(quarter) ?? vault.keyFor(`${purpose} ${quarter}`)
    drawn.set(quarter, key)
    return key
  }
  return {
    now: () => ({ id: current & 0xff, key: keyOf(current) }),
    byId(id) {
      // Back from this quarter to the one that has this id; a node whose clock is ahead may be a quarter on.
      const back = (current - id) & 0xff
      if (back === 0xff) return keyOf(current + 1)
      return back <= accepted ? keyOf(current - back) : null
    },
  }
}

export const macBytes = 10

export function macOf(key: Buffer, ...parts: (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', key)
  // With their lengths: no two lists of parts run into the same bytes.
  for (const part of parts) hmac.update(`${part.length} `).update(part)
  return hmac.digest().subarray(0, macBytes)
}

export const isSameMac = (given: Uint8Array, right: Uint8Array) =>
  given.length === right.length && timingSafeEqual(given, right)
