import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { plannedOnce } from '#platform/conversation.ts'
import { screen } from '#platform/screen.ts'
import { complainedOf } from './shared/complaints.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { asDeskRow, deskColumns, deskJoins, isMyTurn, openSet, type TicketListRow } from './shared/ticket-rows.ts'

const size = 50

/**
 * Mine, and what is nobody's on my lines, and for a lead what clients complain of: walks along partial indexes, merged by
 * the time that breaks next.
 */
export const myTurn = screen(tickets.myTurn, async ({ after }, { db, actor, now }) => {
  const [by, id] = cursorValues(after, 'instant', 'id') ?? ['-infinity', '00000000-0000-0000-0000-000000000000']
  const mine = sql`${isMyTurn(now)} and (t.next_contact_by, t.id) > (${by}::timestamptz, ${id}::uuid)`
  const complaints = complainedOf(actor, sql`(${by}::timestamptz, ${id}::uuid)`, size + 1)
  const { rows } = await sql<TicketListRow & { breaks_by: Date }>`${sql.raw(plannedOnce)}
    select ${deskColumns(actor.id!)}, t.complained, t.breaks_by
    from (
      (select t.*, false as complained, t.next_contact_by as breaks_by from tickets t
       where t.assignee_id = ${actor.id} and t.${openSet} and ${mine} ${complaints.aside}
       order by t.next_contact_by, t.id limit ${size + 1})
      union all
      (select t.*, false, t.next_contact_by from unnest(${sql.val(actor.lines)}::uuid[]) as mine(line_id), lateral (
         select t.* from tickets t
         where t.line_id = mine.line_id and t.assignee_id is null and t.${openSet} and ${mine} ${complaints.aside}
         order by t.next_contact_by, t.id limit ${size + 1}) t)
      ${complaints.rows}
    ) t ${deskJoins}
    order by t.breaks_by, t.id limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.breaks_by.toISOString(), row.id))
  return { rows: page.rows.map((row) => asDeskRow(row, actor, now)), next: page.next }
})
