import { type RawBuilder, sql } from 'kysely'
import type { Authorship, TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import { lineName, rightsOf } from './ticket-rows.ts'

export type ClientListRow = {
  id: string
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
  authorship: Authorship | null
  to_read: Date | null
}

/** Tickets of the person's accounts, a walk along an index per account; of a billing right, only the person's own. */
export function visible(actor: Actor, which: RawBuilder<unknown>, order: RawBuilder<unknown>, most: number) {
  const { whole, own } = rightsOf(actor)
  return sql`
    select t.* from unnest(${sql.val(whole)}::uuid[]) as mine(account_id), lateral (
      select t.* from tickets t where t.account_id = mine.account_id and ${which} order by ${order} limit ${most}) t
    union all
    (select t.* from tickets t
     where t.contact_id = ${actor.id} and t.account_id = any(${sql.val(own)}::uuid[]) and ${which} order by ${order} limit ${most})`
}

/** News is what is new to somebody who follows it: who asked, who is informed, who has opened it before. */
export const clientColumns = (actor: Actor) => sql`
  t.id, t.number, t.subject, t.status, sv.name as service_name, a.name as account_name, p.name as assignee_name,
  l.name_ru as line_ru, l.name_en as line_en, t.next_contact_by, t.opened_at, t.authorship,
  (t.last_message_by = 'staff' and t.last_public_seq > coalesce(
    (select seq from seen where seen.ticket_id = t.id and seen.person_id = ${actor.id}),
    case when t.contact_id = ${actor.id} or exists (
      select 1 from ticket_informants i where i.ticket_id = t.id and i.contact_id = ${actor.id}) then 0
    else t.last_public_seq end)) as unread,
  ${firstToRead(actor)} as to_read`

/** Of what waits to be read once, when the first is gone; whoever may not write may not open it either. */
const firstToRead = (actor: Actor) => sql`
  case when t.account_id = any(${sql.val(actor.accounts.filter(({ role }) => role !== 'viewer').map(({ id }) => id))}::uuid[]) then
    (select min(s.until) from one_time_secrets s
     where s.ticket_id = t.id and s.for_side = 'client' and s.key is not null and s.read_at is null) end`

export const clientJoins = sql`
  join accounts a on a.id = t.account_id
  join lines l on l.id = t.line_id
  left join services sv on sv.id = t.service_id
  left join persons p on p.id = t.assignee_id`

export const asClientRow = (row: ClientListRow, actor: Actor) => ({
  number: Number(row.number),
  subject: row.subject,
  status: row.status,
  serviceName: row.service_name,
  accountName: row.account_name,
  withWhom: row.assignee_name ?? lineName(actor, row),
  nextContactBy: row.next_contact_by?.toISOString() ?? null,
  openedAt: row.opened_at.toISOString(),
  unread: row.unread,
  authorship: row.authorship,
  ...(row.to_read ? { toRead: row.to_read.toISOString() } : {}),
})
