import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { lineById } from '../staff/index.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { asDeskRow, deskColumns, deskJoins, openSet, type TicketListRow } from './shared/ticket-rows.ts'

const size = 50
/** Written out, not bound: not knowing it PostgreSQL takes the plan for all rows as too dear and makes one anew each time. */
const oneMore = sql.lit(size + 1)
const lowest = '00000000-0000-0000-0000-000000000000'
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const which = {
  open: sql`t.status in ('new', 'open')`,
  unassigned: sql`t.assignee_id is null`,
  waiting: sql`t.status in ('waiting_for_client', 'waiting_for_third_party', 'planned')`,
}

/** The tickets of one line, by the time that breaks next (the page is cut first, names are looked up for its rows alone); what is solved, the latest first. */
export const lineQueue = screen(tickets.lineQueue, async ({ lineId, which: part, after }, { db, actor, refusal }) => {
  const line = await lineById(db, lineId)
  const mayLook = line && (!line.restricted || actor.roles.includes('lead') || actor.lines.includes(lineId))
  if (!mayLook) throw refusal('line_not_found')
  const solved = part === 'resolved'
  const [by, id] = cursorValues(after, 'instant', 'id') ?? (solved ? ['infinity', highest] : ['-infinity', lowest])
  const { rows } = solved
    ? await sql<TicketListRow>`
      select ${deskColumns(actor.id!)} from (
        select t.* from tickets t
        where t.line_id = ${lineId} and t.status = 'resolved'
          and (t.resolved_at < ${by}::timestamptz or (t.resolved_at = ${by}::timestamptz and t.id > ${id}::uuid))
        order by t.resolved_at desc, t.id limit ${oneMore}
      ) t ${deskJoins}
      order by t.resolved_at desc, t.id`.execute(db)
    : await sql<TicketListRow>`
      select ${deskColumns(actor.id!)} from (
        select t.* from tickets t
        where t.line_id = ${lineId} and t.${openSet} and ${which[part]}
          and (t.next_contact_by, t.id) > (${by}::timestamptz, ${id}::uuid)
        order by t.next_contact_by, t.id limit ${oneMore}
      ) t ${deskJoins}
      order by t.next_contact_by, t.id`.execute(db)
  const page = paged(rows, size, (row) =>
    cursorAt((solved ? row.resolved_at : row.next_contact_by)!.toISOString(), row.id),
  )
  return { rows: page.rows.map((row) => asDeskRow(row, actor)), next: page.next }
})
