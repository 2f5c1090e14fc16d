/** What stories say often, so that each says it in the same words. */
import assert from 'node:assert/strict'
import type pg from 'pg'
import type { World } from '#platform/command.ts'

/** An id that belongs to nothing. */
export const nothing = '01900000-0000-7000-8000-000000000001'

/** "No", with this reason. */
export const refuses = (doing: Promise<unknown>, code: string) => assert.rejects(doing, { code })

/** What happened to a ticket, an account, a person, in its order. */
export async function historyOf({ db }: World, streamId: string): Promise<string[]> {
  const events = await db.selectFrom('events').select('kind').where('stream_id', '=', streamId).orderBy('seq').execute()
  return events.map(({ kind }) => kind)
}

export const ticketNow = ({ db }: World, ticketId: string) =>
  db
    .selectFrom('tickets')
    .select([
      'status',
      'priority',
      'line_id',
      'assignee_id',
      'handed_over',
      'next_contact_by',
      'waiting_for',
      'subject',
      'account_id',
      'service_id',
    ])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()

/** The words of the last event of this kind. */
export async function saidIn({ db }: World, streamId: string, kind: string): Promise<Record<string, unknown>> {
  const { content } = await db
    .selectFrom('events as e')
    .innerJoin('event_content as c', (join) =>
      join.onRef('c.stream_id', '=', 'e.stream_id').onRef('c.seq', '=', 'e.seq'),
    )
    .select('c.content')
    .where('e.stream_id', '=', streamId)
    .where('e.kind', '=', kind)
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return content
}

/** Everything that is stored, as one text: what is sealed says nothing there. */
export async function everythingStored(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
  )
  const all = []
  for (const { name } of rows) all.push((await pool.query(`select t::text as t from ${name} t`)).rows)
  return JSON.stringify(all)
}

type Page<Row> = { rows: Row[]; next: string | null }

/** A list read to its end, as somebody would who turns every page. */
export async function everyPage<Row>(turn: (after: { after?: string }) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = await turn({}); ; page = await turn({ after: page.next })) {
    rows.push(...page.rows)
    if (page.next === null) return rows
  }
}
