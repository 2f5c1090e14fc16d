import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Step, Term, Terms } from './rules.ts'
import type { CalendarRow, PromiseNoticeRow, PromiseTermRow } from './tables.ts'

/** The times the desk promises, by priority. */
export async function promiseTerms(db: Db | Tx): Promise<Terms> {
  const rows = await db
    .selectFrom('promise_terms as t')
    .leftJoin('calendars as c', 'c.id', 't.calendar_id')
    .select(['t.priority', 't.first_reply_minutes', 't.update_minutes', 'c.zone', 'c.hours'])
    .execute()
  return Object.fromEntries(
    rows.map((row): [string, Term] => [
      row.priority,
      {
        calendar: row.zone && row.hours ? { zone: row.zone, hours: row.hours } : null,
        firstReplyMinutes: row.first_reply_minutes,
        updateMinutes: row.update_minutes,
      },
    ]),
  ) as Terms
}

export const addCalendar = (tx: Tx, { hours, ...calendar }: CalendarRow) =>
  tx
    .insertInto('calendars')
    .values({ ...calendar, hours: JSON.stringify(hours) as never })
    .execute()

export const addTerms = (tx: Tx, terms: PromiseTermRow[]) => tx.insertInto('promise_terms').values(terms).execute()

// ── the watch ───────────────────────────────────────────────────────────────

export const reachedBy = async (db: Db, step: Step): Promise<Date | null> =>
  (await db.selectFrom('promise_watch').select('reached').where('step', '=', step).executeTakeFirst())?.reached ?? null

/** The watch only goes forward, whoever walks. */
export const setReached = (db: Db, step: Step, reached: Date) =>
  db
    .insertInto('promise_watch')
    .values({ step, reached })
    .onConflict((c) =>
      c.column('step').doUpdateSet({ reached: sql`greatest(promise_watch.reached, excluded.reached)` as never }),
    )
    .execute()

export type Due = { id: string; promised: Date }

/** Promises within these times for which the step has not been taken yet, the soonest first: a walk along one index. */
export async function promisesDue(db: Db, step: Step, from: Date, to: Date, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select t.id, t.next_contact_by as promised from tickets t
    where t.status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned')
      and t.next_contact_by > ${from} and t.next_contact_by <= ${to}
      and not exists (
        select 1 from promise_steps s where s.ticket_id = t.id and s.step = ${step} and s.promised = t.next_contact_by)
    order by t.next_contact_by, t.id limit ${most}`.execute(db)
  return rows
}

/** Takes a step for this promise: null when it was taken before, else whether it is the first of its kind on the ticket. */
export async function takeStep(
  tx: Tx,
  ticketId: string,
  step: Step,
  promised: Date,
): Promise<'first' | 'again' | null> {
  const { rows } = await sql<{ first: boolean }>`
    insert into promise_steps as s (ticket_id, step, promised) values (${ticketId}, ${step}, ${promised})
    on conflict (ticket_id, step) do update set promised = excluded.promised where s.promised <> excluded.promised
    returning xmax = 0 as first`.execute(tx)
  return rows[0] ? (rows[0].first ? 'first' : 'again') : null
}

/** A newer notice of the same kind takes the place of the older one. */
export async function tellAgents(tx: Tx, notices: PromiseNoticeRow[]) {
  if (!notices.length) return
  await tx
    .insertInto('promise_notices')
    .values(notices)
    .onConflict((c) =>
      c.columns(['ticket_id', 'agent_id', 'step']).doUpdateSet((eb) => ({
        promised: eb.ref('excluded.promised'),
        at: eb.ref('excluded.at'),
        seen_at: null,
      })),
    )
    .execute()
}

export const markNoticesSeenBy = (tx: Tx, agentId: string, upTo: Date) =>
  tx
    .updateTable('promise_notices')
    .set({ seen_at: upTo })
    .where('agent_id', '=', agentId)
    .where('seen_at', 'is', null)
    .where('at', '<=', upTo)
    .execute()

export const forgetNotices = (db: Db, before: Date) =>
  db.deleteFrom('promise_notices').where('at', '<', before).execute()
