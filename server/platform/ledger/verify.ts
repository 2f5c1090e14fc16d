import { sql } from 'kysely'
import type { Db, EventRow, Tx } from '../db.ts'
import { commitment, leafOf, noLeaf } from './event.ts'
import { exactly } from './exactly.ts'

type WithContent = EventRow & {
  key?: Buffer | null
  content?: Record<string, unknown> | null
  /** What the later event commits to by which its words were replaced. */
  replaced?: string | null
}

/** What does not hold about an event, in one word; null when everything does. */
export type Fault = 'gap' | 'prev' | 'leaf' | 'content' | 'content_missing'

/** One event against the one before it: numbers without a gap, links that fit, its own hash, its words. */
export function faultOf(event: WithContent, before: { seq: number; leaf: Buffer }): Fault | null {
  if (event.seq !== before.seq + 1) return 'gap'
  if (!event.prev.equals(before.leaf)) return 'prev'
  if (!leafOf(event).equals(event.leaf)) return 'leaf'
  if (event.key === undefined) return null
  if (!event.body) return event.key ? 'content' : null
  if (!event.key || !event.content) return 'content_missing'
  const expected = event.replaced ? Buffer.from(event.replaced, 'hex') : event.body
  return commitment(event.key, event.content).equals(expected) ? null : 'content'
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

/** As the database has it: JSON as text, and whether the time has parts that the hashed form leaves out. */
type Stored = Omit<EventRow, 'meta'> & {
  meta: string
  key: Buffer | null
  content: string | null
  whole: boolean
  replaced: string | null
}
type Place = { stream: string; seq: number }

/** By which events words are replaced; each stands in the same chain and is looked at itself. */
const replacing = [
  'ticket.words_shown',
  'ticket.words_hidden',
  'account.words_hidden',
  'person.words_hidden',
  'system.words_hidden',
]

const batch = 2_000
const lowest = '00000000-0000-0000-0000-000000000000'

/** An event that was looked at, and on which the next one hangs. */
export type Reached = Place & { leaf: Buffer }
const beginning = (stream: string | null): Reached => ({ stream: stream ?? lowest, seq: 0, leaf: noLeaf })

/** Looks at one stream or all of them, to the end, and stops at the first event that does not hold. */
export async function verify(
  db: Db | Tx,
  stream: string | null,
  onProgress: (events: number) => void = () => {},
): Promise<Verdict> {
  const { reached: _, ...verdict } = await walk(db, stream, beginning(stream), { most: Infinity, batch, onProgress })
  return verdict
}

/** So many at once that whoever else is served by this process does not notice. */
const small = 500

/** A part of the whole ledger, from where the last one ended; `reached` is null when there is nothing behind it. */
export const verifyPart = (db: Db, from: Reached | null, most: number) =>
  walk(db, null, from ?? beginning(null), { most, batch: Math.min(small, most), onProgress: () => {} })

type Walk = { most: number; batch: number; onProgress: (events: number) => void }

/**
 * In key order, a batch at a time. While one batch is checked here the database reads the next. A stream that was
 * entered by an earlier part is not counted again.
 */
async function walk(
  db: Db | Tx,
  stream: string | null,
  from: Reached,
  { most, batch: size, onProgress }: Walk,
): Promise<Verdict & { reached: Reached | null }> {
  const verdict: Verdict = { streams: 0, events: 0, broken: null }
  let before = from
  let coming: Promise<Stored[]> | null = rowsAfter(db, stream, from, size)
  while (coming) {
    const rows: Stored[] = await coming
    const last = rows.at(-1)
    const goesOn = last !== undefined && rows.length === size
    const enough = verdict.events + rows.length >= most
    coming = goesOn && !enough ? rowsAfter(db, stream, { stream: last.stream_id, seq: last.seq }, size) : null
    coming?.catch(() => {}) // heard when it is awaited; after a fault nobody does
    for (const row of rows) {
      if (row.stream_id !== before.stream || before.seq === 0) {
        before = { stream: row.stream_id, seq: 0, leaf: noLeaf }
        verdict.streams++
      }
      const fault = faultOfStored(row, before)
      if (fault) {
        verdict.broken = { stream: row.stream_id, kind: row.stream_kind, seq: row.seq, fault }
        await coming?.catch(() => {})
        return { ...verdict, reached: null }
      }
      before = { stream: row.stream_id, seq: row.seq, leaf: row.leaf }
      verdict.events++
    }
    onProgress(verdict.events)
    if (goesOn && enough) return { ...verdict, reached: before }
  }
  return { ...verdict, reached: null }
}

async function rowsAfter(db: Db | Tx, stream: string | null, place: Place, size: number): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select e.stream_id, e.seq, e.stream_kind, e.at, e.kind, e.actor_type, e.actor_id, e.trust, e.channel,
      e.meta::text as meta, e.body, e.prev, e.leaf, c.key, c.content::text as content,
      date_trunc('milliseconds', e.at) = e.at as whole,
      case when r.kind = any(${replacing}::text[]) and r.meta ->> 'of' = e.seq::text and r.seq > e.seq then r.meta ->> 'now' end as replaced
    from events e left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
    left join replaced_content d on d.stream_id = e.stream_id and d.seq = e.seq
    left join events r on r.stream_id = d.stream_id and r.seq = d.by_seq
    where (e.stream_id, e.seq) > (${place.stream}::uuid, ${place.seq}) ${stream ? sql`and e.stream_id = ${stream}` : sql``}
    order by e.stream_id, e.seq limit ${size}`.execute(db)
  return rows
}

/** Stricter than what the hash sees: an edit that the hashed form would not show is an edit all the same. */
function faultOfStored({ whole, ...row }: Stored, before: { seq: number; leaf: Buffer }): Fault | null {
  const meta = exactly(row.meta)
  const content = row.content === null ? null : exactly(row.content)
  const readable = whole && row.at instanceof Date && !Number.isNaN(row.at.getTime()) && meta !== undefined
  if (!readable) return 'leaf'
  const fault = faultOf({ ...row, meta, content: content ?? null }, before)
  return fault === 'content_missing' && content === undefined ? 'content' : fault
}
