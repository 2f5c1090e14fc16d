import { sql } from 'kysely'
import type { Db, EventRow } from '../db.ts'
import { commitment, leafOf, noLeaf } from './event.ts'

type Stored = EventRow & { key?: Buffer | null; content?: Record<string, unknown> | null }

/** What does not hold about an event, in one word; null when everything does. */
export type Fault = 'gap' | 'prev' | 'leaf' | 'content' | 'content_missing'

/** One event against the one before it: numbers without a gap, links that fit, its own hash, its words. */
export function faultOf(event: Stored, before: { seq: number; leaf: Buffer }): Fault | null {
  if (event.seq !== before.seq + 1) return 'gap'
  if (!event.prev.equals(before.leaf)) return 'prev'
  if (!leafOf(event).equals(event.leaf)) return 'leaf'
  if (event.key === undefined) return null
  if (!event.body) return event.key ? 'content' : null
  if (!event.key || !event.content) return 'content_missing'
  return commitment(event.key, event.content).equals(event.body) ? null : 'content'
}

/** The number of the first event of a stretch that does not hold, or null. `anchored`: the first is only what the rest hangs on. */
export function firstBrokenLink(events: readonly EventRow[], anchored: boolean): number | null {
  let before = anchored ? { seq: events[0]!.seq, leaf: events[0]!.leaf } : { seq: 0, leaf: noLeaf }
  for (const event of anchored ? events.slice(1) : events) {
    if (faultOf(event, before)) return event.seq
    before = event
  }
  return null
}

export type Verdict = {
  streams: number
  events: number
  /** The first event that does not hold, with what is wrong about it. */
  broken: { stream: string; kind: string; seq: number; fault: Fault } | null
}

const batch = 2_000

/** Walks one stream or all of them in key order, a batch at a time, and stops at the first event that does not hold. */
export async function verify(
  db: Db,
  stream: string | null,
  onProgress: (events: number) => void = () => {},
): Promise<Verdict> {
  let place = { stream: stream ?? '00000000-0000-0000-0000-000000000000', seq: 0 }
  let before: { stream: string; seq: number; leaf: Buffer } = { stream: '', seq: 0, leaf: noLeaf }
  const verdict: Verdict = { streams: 0, events: 0, broken: null }
  for (;;) {
    const { rows } = await sql<Stored>`
      select e.stream_id, e.seq, e.stream_kind, e.at, e.kind, e.actor_type, e.actor_id, e.trust, e.channel, e.meta,
        e.body, e.prev, e.leaf, c.key, c.content
      from events e left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
      where (e.stream_id, e.seq) > (${place.stream}::uuid, ${place.seq}) ${stream ? sql`and e.stream_id = ${stream}` : sql``}
      order by e.stream_id, e.seq limit ${batch}`.execute(db)
    for (const event of rows) {
      if (event.stream_id !== before.stream) {
        before = { stream: event.stream_id, seq: 0, leaf: noLeaf }
        verdict.streams++
      }
      const fault = faultOf(event, before)
      if (fault) {
        verdict.broken = { stream: event.stream_id, kind: event.stream_kind, seq: event.seq, fault }
        return verdict
      }
      before = { stream: event.stream_id, seq: event.seq, leaf: event.leaf }
      verdict.events++
    }
    onProgress(verdict.events)
    if (rows.length < batch) return verdict
    place = { stream: before.stream, seq: before.seq }
  }
}
