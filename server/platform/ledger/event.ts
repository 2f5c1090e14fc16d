import { hash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { EventRow } from '../db.ts'

/** The link before the first event of a stream. */
export const noLeaf = Buffer.alloc(32)

/** RFC 8785: one text for one value, whoever writes it. */
export function canonical(value: unknown): string {
  return canonicalize(value)!
}

/**
 * The form that is hashed, version 1 for ever (TRUST 3.15): personal data never stand in it, only a commitment to them.
 * `stream` is kind and id; the system's stream has a fixed id of zeroes.
 */
export function canonicalEvent(row: Omit<EventRow, 'leaf'>): string {
  return canonical({
    v: 1,
    stream: `${row.stream_kind}:${row.stream_id}`,
    seq: row.seq,
    at: row.at.toISOString(),
    kind: row.kind,
    actor: { t: row.actor_type, id: row.actor_id },
    trust: row.trust,
    ch: row.channel,
    body: row.body?.toString('hex') ?? null,
    meta: row.meta,
    prev: row.prev.toString('hex'),
  })
}

/** SHA-256 of a zero byte and the canonical event (RFC 9162: leaves and nodes are told apart by their first byte). */
export function leafOf(row: Omit<EventRow, 'leaf'>): Buffer {
  return hash('sha256', `\0${canonicalEvent(row)}`, 'buffer')
}

/** HMAC-SHA-256 under the event's own key: once key and content are erased, nobody can test a guess against it. */
export function commitment(key: Buffer, content: unknown): Buffer {
  const inner = Buffer.concat([padded(key, 0x36), Buffer.from(canonical(content))])
  return hash('sha256', Buffer.concat([padded(key, 0x5c), hash('sha256', inner, 'buffer')]), 'buffer')
}

/** RFC 2104 with hashes of one call each: as a stream with a key object it takes four times as long. */
function padded(key: Buffer, mask: number): Buffer {
  const block = Buffer.alloc(64, mask)
  for (let i = 0; i < key.length; i++) block[i]! ^= key[i]!
  return block
}

/** A key of 256 random bits for one event's content. */
export const newContentKey = () => randomBytes(32)
