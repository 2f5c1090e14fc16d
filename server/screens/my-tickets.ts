import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { lineName } from './shared/ticket-rows.ts'

const size = 25
const mostOpen = 100

type Row = {
  number: string
  subject: string
  status: TicketStatus
  service_name: string | null
  account_name: string
  assignee_name: string | null
  line_ru: string
  line_en: string
  next_contact_by: Date | null
  opened_at: Date
  unread: boolean
}

/** What is under way, the soonest promise first, and beside it everything, the newest first, a page at a time. */
export const myTickets = screen(tickets.myTickets, async ({ after }, { db, actor }) => {
  const [before] = cursorValues(after, 'number') ?? ['9223372036854775807']
  const { rows: open } = after
    ? { rows: [] }
    : await sql<Row>`
        select ${columns(actor)} from (${visible(actor, sql`t.status <> 'closed'`, sql`t.next_contact_by nulls last, t.number desc`, mostOpen)}) t ${joins}
        order by t.next_contact_by nulls last, t.number desc limit ${mostOpen}`.execute(db)
  const { rows } = await sql<Row>`
    select ${columns(actor)} from (${visible(actor, sql`t.number < ${before}::bigint`, sql`t.number desc`, size + 1)}) t ${joins}
    order by t.number desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.number))
  return {
    open: open.map((row) => asClientRow(row, actor)),
    all: page.rows.map((row) => asClientRow(row, actor)),
    next: page.next,
    mayWrite: actor.accounts.some(({ role }) => role !== 'viewer'),
  }
})

/** Tickets of the person's accounts, a walk along an index per account; of a billing right, only the person's own. */
function visible(actor: Actor, which: ReturnType<typeof sql>, order: ReturnType<typeof sql>, most: number) {
  const whole = actor.accounts.filter(({ role }) => role !== 'billing').map(({ id }) => id)
  const own = actor.accounts.filter(({ role }) => role === 'billing').map(({ id }) => id)
  return sql`
    select t.* from unnest(${sql.val(whole)}::uuid[]) as mine(account_id), lateral (
      select t.* from tickets t where t.account_id = mine.account_id and ${which} order by ${order} limit ${most}) t
    union all
    (select t.* from tickets t
     where t.contact_id = ${actor.id} and t.account_id = any(${sql.val(own)}::uuid[]) and ${which} order by ${order} limit ${most})`
}

const columns = (actor: Actor) => sql`
  t.number, t.subject, t.status, sv.name as service_name, a.name as account_name, p.name as assignee_name,
  l.name_ru as line_ru, l.name_en as line_en, t.next_contact_by, t.opened_at,
  (t.last_message_by = 'staff' and t.last_public_seq > coalesce(
    (select seq from seen where seen.ticket_id = t.id and seen.person_id = ${actor.id}), 0)) as unread`

const joins = sql`
  join accounts a on a.id = t.account_id
  join lines l on l.id = t.line_id
  left join services sv on sv.id = t.service_id
  left join persons p on p.id = t.assignee_id`

const asClientRow = (row: Row, actor: Actor) => ({
  number: Number(row.number),
  subject: row.subject,
  status: row.status,
  serviceName: row.service_name,
  accountName: row.account_name,
  withWhom: row.assignee_name ?? lineName(actor, row),
  nextContactBy: row.next_contact_by?.toISOString() ?? null,
  openedAt: row.opened_at.toISOString(),
  unread: row.unread,
})
