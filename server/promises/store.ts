import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { Term, Terms } from './rules.ts'
import type { CalendarRow, PromiseTermRow } from './tables.ts'

/** The times the desk promises, by priority. */
export const promiseTerms = settled(async (db: Db | Tx): Promise<Terms> => {
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
})

export const addCalendar = (tx: Tx, { hours, ...calendar }: CalendarRow) =>
  tx
    .insertInto('calendars')
    .values({ ...calendar, hours: JSON.stringify(hours) as never })
    .execute()

export const addTerms = (tx: Tx, terms: PromiseTermRow[]) => tx.insertInto('promise_terms').values(terms).execute()
