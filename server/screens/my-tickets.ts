import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { asClientRow, type ClientListRow, clientColumns, clientJoins, visible } from './shared/client-rows.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'

const size = 25
const mostOpen = 100

/** What is under way, the soonest promise first, and beside it everything, the newest first, a page at a time. */
export const myTickets = screen(tickets.myTickets, async ({ after }, { db, actor }) => {
  const [before] = cursorValues(after, 'number') ?? ['9223372036854775807']
  const { rows: open } = after
    ? { rows: [] }
    : await sql<ClientListRow>`
        select ${clientColumns(actor)} from (${visible(actor, sql`t.status <> 'closed'`, sql`t.next_contact_by nulls last, t.number desc`, mostOpen)}) t ${clientJoins}
        order by t.next_contact_by nulls last, t.number desc limit ${mostOpen}`.execute(db)
  const { rows } = await sql<ClientListRow>`
    select ${clientColumns(actor)} from (${visible(actor, sql`t.number < ${before}::bigint`, sql`t.number desc`, size + 1)}) t ${clientJoins}
    order by t.number desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.number))
  return {
    open: open.map((row) => asClientRow(row, actor)),
    all: page.rows.map((row) => asClientRow(row, actor)),
    next: page.next,
    mayWrite: actor.accounts.some(({ role }) => role !== 'viewer'),
  }
})
