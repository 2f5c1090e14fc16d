import { sql } from 'kysely'
import { unanswered } from '../conversation.ts'
import type { EventRow, Tx } from '../db.ts'
import type { Announcement } from '../events.ts'
import { commitment, leafOf, newContentKey, noLeaf } from './event.ts'

export type Head = { seq: number; leaf: Buffer }
export type Signature = {
  at: Date
  actor: { type: string; id: string | null }
  trust: string
  channel: string
}
export type Entry = { event: EventRow; content: { key: Buffer; content: Record<string, unknown> } | null }

/** Of a stream in which nothing has happened yet. */
export const noHead: Head = { seq: 0, leaf: noLeaf }

/**
 * The last link of a stream, or the empty one, held until the transaction ends. Whoever appends to a ticket or to an
 * account has its row locked already; people and the desk itself are written to by many at once and have no such row.
 */
export async function headOf(tx: Tx, { kind, id }: Announcement['stream']): Promise<Head> {
  if (kind === 'person' || kind === 'system')
    await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  const last = await tx
    .selectFrom('events')
    .select(['seq', 'leaf'])
    .where('stream_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? noHead
}

/** The next link: what happened, by whom, and the commitment to its words. Nothing is stored yet. */
export function nextEntry(head: Head, announced: Announcement, signature: Signature): Entry {
  const content = announced.content ? { key: newContentKey(), content: defined(announced.content) } : null
  const row = {
    stream_id: announced.stream.id,
    seq: head.seq + 1,
    stream_kind: announced.stream.kind,
    at: signature.at,
    kind: announced.kind,
    actor_type: signature.actor.type,
    actor_id: signature.actor.id,
    trust: signature.trust,
    channel: signature.channel,
    meta: defined(announced.meta),
    body: content ? commitment(content.key, content.content) : null,
    prev: head.leaf,
  }
  return { event: { ...row, leaf: leafOf(row) }, content }
}

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

export type Job = { stream: string; seq: number; reaction: string }
export type KeptAnswer = {
  person_id: string
  key: string
  route: string
  request_hash: string
  response: unknown
  at: string
}

const asEvent = ({ event }: Entry) => ({
  ...event,
  at: event.at.toISOString(),
  body: event.body?.toString('hex') ?? null,
  prev: event.prev.toString('hex'),
  leaf: event.leaf.toString('hex'),
})

/**
 * Stores the news of one command in one statement: events, their contents, the kept answer, the jobs of those who
 * react, and the hint to open pages. One round trip, inside the command's transaction.
 */
export async function store(
  tx: Tx,
  entries: Entry[],
  jobs: Job[],
  kept: KeptAnswer | null,
  hints: string[],
): Promise<void> {
  if (!entries.length && !kept) return
  const contents = entries.flatMap(({ event, content }) =>
    content
      ? [{ stream_id: event.stream_id, seq: event.seq, key: content.key.toString('hex'), content: content.content }]
      : [],
  )
  const news = JSON.stringify({ events: entries.map(asEvent), contents, jobs, kept: kept ? [kept] : [] })
  await sql`${sql.raw(unanswered)} with news as materialized (select ${news}::jsonb as it),
    stored as (
      insert into events
        (stream_id, seq, stream_kind, at, kind, actor_type, actor_id, trust, channel, meta, body, prev, leaf)
      select e.stream_id, e.seq, e.stream_kind, e.at, e.kind, e.actor_type, e.actor_id, e.trust, e.channel, e.meta,
        decode(e.body, 'hex'), decode(e.prev, 'hex'), decode(e.leaf, 'hex')
      from news, jsonb_to_recordset(it -> 'events') as e(stream_id uuid, seq int, stream_kind text, at timestamptz,
        kind text, actor_type text, actor_id uuid, trust text, channel text, meta jsonb, body text, prev text, leaf text)
    ),
    contents as (
      insert into event_content (stream_id, seq, key, content)
      select c.stream_id, c.seq, decode(c.key, 'hex'), c.content
      from news, jsonb_to_recordset(it -> 'contents') as c(stream_id uuid, seq int, key text, content jsonb)
    ),
    answers as (
      insert into idempotency (person_id, key, route, request_hash, response, at)
      select k.person_id, k.key, k.route, decode(k.request_hash, 'hex'), k.response, k.at
      from news, jsonb_to_recordset(it -> 'kept') as k(person_id uuid, key uuid, route text, request_hash text,
        response jsonb, at timestamptz)
    )${jobs.length ? ordered : sql``}
    select ${hints.length ? told('otklik_live', hints) : sql`null`}, ${jobs.length ? told('jobs:insert', { count: jobs.length }) : sql`null`}
    from news`.execute(tx)
}

/**
 * What graphile_worker.add_jobs does when a job has neither key nor queue nor time of its own, at a third of its price.
 * The task's row is made with the database (migrate.ts); were it missing, task_id would be null and the command fail.
 */
const ordered = sql`,
    ordered as (
      insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
      select (select id from graphile_worker._private_tasks where identifier = 'react'), job::json, 12
      from news, jsonb_array_elements(it -> 'jobs') as job
    )`

const told = (channel: string, news: unknown) => sql`pg_notify(${channel}, ${JSON.stringify(news)})`
