import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(4096)
let used = pool.length
function random(bytes: number): number {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.readUIntBE(used - bytes, bytes)
}

let millisecond = 0
let count = 0

/**
 * UUID version 7 (RFC 9562 5.7): milliseconds first, so that keys made together lie together. Ids of one process and
 * one millisecond grow (6.2, method 1): 26 bits of count that begin at random in their lower half, then 48 random
 * bits. A list ordered by id is thereby in the order of making, also where many were made at once.
 */
export function newId(now: Date): string {
  const time = now.getTime()
  count = time === millisecond ? (count + 1) % 0x4000000 : random(4) % 0x2000000
  millisecond = time
  const head = time.toString(16).padStart(12, '0')
  const high = (count >>> 14).toString(16).padStart(3, '0')
  const low = (0x8000 | (count & 0x3fff)).toString(16)
  return `${head.slice(0, 8)}-${head.slice(8)}-7${high}-${low}-${random(6).toString(16).padStart(12, '0')}`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Whether a word from outside has the form of an id, so that the database will take it for one. */
export const isId = (word: string) => uuid.test(word)
