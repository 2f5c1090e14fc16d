import { sql } from 'kysely'
import type { Priority } from '#contract/tickets.ts'
import type { Calendar } from '#contract/working-time.ts'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { Step, Term, Terms } from './rules.ts'
import type { CalendarRow, PromiseTermRow, TopicTermRow } from './tables.ts'

/** The times the desk promises, by priority; a topic may have terms of its own. */
export const promiseTerms = settled(async (db: Db | Tx, topicId: string | null = null): Promise<Terms> => {
  const { rows } = await sql<TermRow>`
    select t.priority, coalesce(o.first_reply_minutes, t.first_reply_minutes) as first_reply_minutes,
      coalesce(o.update_minutes, t.update_minutes) as update_minutes, c.zone, c.hours, c.exceptions
    from promise_terms t left join topic_terms o on o.topic_id = ${topicId}
    left join calendars c on c.id = case when o.topic_id is null then t.calendar_id else o.calendar_id end`.execute(db)
  return Object.fromEntries(
    rows.map(({ priority, first_reply_minutes, update_minutes, ...calendar }): [string, Term] => [
      priority,
      {
        calendar: hasHours(calendar) ? calendar : null,
        firstReplyMinutes: first_reply_minutes,
        updateMinutes: update_minutes,
      },
    ]),
  ) as Terms
})

type TermRow = { priority: Priority; first_reply_minutes: number; update_minutes: number } & (Calendar | NoCalendar)
type NoCalendar = { zone: null; hours: null; exceptions: null }
const hasHours = (calendar: Calendar | NoCalendar): calendar is Calendar => calendar.zone !== null

const asStored = ({ hours, exceptions, ...calendar }: CalendarRow) => ({
  ...calendar,
  hours: JSON.stringify(hours) as never,
  exceptions: JSON.stringify(exceptions) as never,
})

export const addCalendarRow = (tx: Tx, calendar: CalendarRow) =>
  tx.insertInto('calendars').values(asStored(calendar)).execute()

export const setCalendar = (tx: Tx, calendar: CalendarRow) =>
  tx.updateTable('calendars').set(asStored(calendar)).where('id', '=', calendar.id).execute()

/** Calendars in use, held so that nobody else changes them or counts on them anew meanwhile. */
export const heldCalendars = (tx: Tx) =>
  tx.selectFrom('calendars').select(['id', 'name']).where('retired_at', 'is', null).orderBy('id').forUpdate().execute()

export const retire = (tx: Tx, id: string, retired_at: Date) =>
  tx.updateTable('calendars').set({ retired_at }).where('id', '=', id).execute()

/** How many terms are counted on a calendar. */
export async function usesOf(tx: Tx, calendarId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from promise_terms where calendar_id = ${calendarId})::int
      + (select count(*) from topic_terms where calendar_id = ${calendarId})::int as n`.execute(tx)
  return rows[0]!.n
}

export const setTerms = (tx: Tx, { priority, ...terms }: PromiseTermRow) =>
  tx.updateTable('promise_terms').set(terms).where('priority', '=', priority).execute()

export const setTopicTerms = (tx: Tx, terms: TopicTermRow) =>
  tx
    .insertInto('topic_terms')
    .values(terms)
    .onConflict((c) => c.column('topic_id').doUpdateSet(terms))
    .execute()

export const dropTopicTerms = (tx: Tx, topicId: string) =>
  tx.deleteFrom('topic_terms').where('topic_id', '=', topicId).execute()

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
