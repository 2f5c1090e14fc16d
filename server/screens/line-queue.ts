import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { plannedOnce } from '#platform/conversation.ts'
import { screen } from '#platform/screen.ts'
import { lineById } from '../staff/index.ts'
import { onLine } from '../tickets/index.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { asDeskRow, deskColumns, deskJoins, type TicketListRow } from './shared/ticket-rows.ts'

const size = 50
const lowest = '00000000-0000-0000-0000-000000000000'
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The tickets of one line, by the time that breaks next; what is solved, the latest first. */
export const lineQueue = screen(tickets.lineQueue, async ({ lineId, which: part, after }, { db, actor, refusal }) => {
  const line = await lineById(db, lineId)
  const mayLook = line && (!line.restricted || actor.roles.includes('lead') || actor.lines.includes(lineId))
  if (!mayLook) throw refusal('line_not_found')
  const solved = part === 'resolved'
  const [by, id] = cursorValues(after, 'instant', 'id') ?? (solved ? ['infinity', highest] : ['-infinity', lowest])
  // The page first and the names for it afterwards: left to itself PostgreSQL takes a line for nearly empty, fetches the
  // names for every open ticket of it and sorts them all.
  const onPage = solved
    ? sql`t.line_id = ${lineId} and ${onLine.resolved}
        and (t.resolved_at < ${by}::timestamptz or (t.resolved_at = ${by}::timestamptz and t.id > ${id}::uuid))
      order by t.resolved_at desc, t.id`
    : sql`t.line_id = ${lineId} and ${onLine[part]}
        and (t.next_contact_by, t.id) > (${by}::timestamptz, ${id}::uuid)
      order by t.next_contact_by, t.id`
  const { rows } = await sql<TicketListRow>`${sql.raw(plannedOnce)}
    select ${deskColumns(actor.id!)}
    from (select * from tickets t where ${onPage} limit ${size + 1}) t ${deskJoins}
    order by ${solved ? sql`t.resolved_at desc` : sql`t.next_contact_by`}, t.id`.execute(db)
  const page = paged(rows, size, (row) =>
    cursorAt((solved ? row.resolved_at : row.next_contact_by)!.toISOString(), row.id),
  )
  return { rows: page.rows.map((row) => asDeskRow(row, actor)), next: page.next }
})
