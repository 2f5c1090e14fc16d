import { type RawBuilder, sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { openSet, seenBy } from './shared/ticket-rows.ts'

const size = 20
type Line = Output<typeof accounts.ticketsOf>['rows'][number]
type Row = Pick<Line, 'subject' | 'status'> & { number: string; opened_at: Date; next_contact_by: Date | null }

const column = {
  account: sql`t.account_id`,
  contact: sql`t.contact_id`,
  service: sql`t.service_id`,
} satisfies Record<string, RawBuilder<unknown>>

/** Whose tickets one may not see are not there: a foreign thing, a missing one and one without tickets look alike. */
export const ticketsOf = screen(accounts.ticketsOf, async ({ of, id, which, after }, { db, actor }) => {
  const [number] = cursorValues(after, 'number') ?? ['9223372036854775807']
  const { rows } = await sql<Row>`
    select t.number, t.subject, t.status, t.opened_at, t.next_contact_by from tickets t
    where ${column[of]} = ${id} and t.number < ${number}::bigint and ${seenBy(actor)}
      and ${which === 'open' ? sql`t.${openSet}` : sql`not (t.${openSet})`}
    order by t.number desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.number))
  return {
    rows: page.rows.map((row) => ({
      number: Number(row.number),
      subject: row.subject,
      status: row.status,
      openedAt: row.opened_at.toISOString(),
      nextContactBy: row.next_contact_by?.toISOString() ?? null,
    })),
    next: page.next,
  }
})
