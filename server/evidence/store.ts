import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Reached } from '#platform/ledger/verify.ts'
import type { Broken } from './ends.ts'

/** One at a time: whoever asks while one runs is shown that one. */
export async function runningCheck(tx: Tx): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('otklik.ledger-check', 0))`.execute(tx)
  const row = await tx.selectFrom('ledger_checks').select('id').where('ended_at', 'is', null).executeTakeFirst()
  return row?.id
}

export const addCheck = (tx: Tx, id: string, byId: string | null, now: Date) =>
  tx
    .insertInto('ledger_checks')
    .values({
      id,
      by_id: byId,
      began_at: now,
      ended_at: null,
      streams: 0,
      events: '0',
      reached_stream: null,
      reached_seq: null,
      reached_leaf: null,
      broken: null,
    })
    .execute()

/** The next part, as a job; one waits at most, and none stands beside another. */
export const callPart = (db: Db | Tx, id: string) =>
  sql`select graphile_worker.add_job('check-ledger', json_build_object('check', ${id}::text),
    queue_name := 'check-ledger', job_key := ${`check-ledger:${id}`})`.execute(db)

export const checkById = (db: Db, id: string) =>
  db.selectFrom('ledger_checks').selectAll().where('id', '=', id).executeTakeFirst()

export type Part = { streams: number; events: number; reached: Reached | null }

/** Where it stands after a part; a part that was already counted by another try is not counted again. */
export const setReached = (tx: Tx, id: string, before: { events: string }, { streams, events, reached }: Part) =>
  tx
    .updateTable('ledger_checks')
    .set({
      streams: sql`streams + ${streams}`,
      events: sql`events + ${events}`,
      reached_stream: reached?.stream ?? null,
      reached_seq: reached?.seq ?? null,
      reached_leaf: reached?.leaf ?? null,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('events', '=', before.events)
    .returning('id')
    .executeTakeFirst()

export const endCheck = (tx: Tx, id: string, now: Date, broken: Broken | null) =>
  tx
    .updateTable('ledger_checks')
    .set({ ended_at: now, broken: broken && (JSON.stringify(broken) as never) })
    .where('id', '=', id)
    .execute()

export const forgetChecksBefore = (db: Db, before: Date) =>
  db.deleteFrom('ledger_checks').where('ended_at', '<', before).execute()
