import { sql } from 'kysely'
import type { Authorship, DeskRow, TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import { soon } from '../../tickets/index.ts'

export { isMyTurn, openSet, seenBy } from '../../tickets/index.ts'

export type TicketListRow = {
  id: string
  number: string
  subject: string
  status: TicketStatus
  priority: DeskRow['priority']
  account_name: string
  contact_name: string
  line_id: string
  line_ru: string
  line_en: string
  assignee_id: string | null
  assignee_name: string | null
  next_contact_by: Date | null
  last_message_at: Date
  last_message_by: 'client' | 'staff'
  handed_over: boolean
  resolved_at: Date | null
  unread: boolean
  authorship: Authorship | null
  tags: string[]
  /** Stands here because its client complained. */
  complained?: boolean
  /** The promise that breaks next, where that is another than the ticket's own. */
  breaks_by?: Date
}

/** Columns of a list of the desk over `t` (tickets), joined to names by primary key; `me` decides what is unread. */
export const deskColumns = (me: string) => sql`
  t.id, t.number, t.subject, t.status, t.priority, a.name as account_name, c.name as contact_name,
  t.line_id, l.name_ru as line_ru, l.name_en as line_en, t.assignee_id, s.name as assignee_name,
  t.next_contact_by, t.last_message_at, t.last_message_by, t.handed_over, t.resolved_at, t.authorship,
  coalesce((select seen.put_back or (t.last_message_by = 'client' and t.last_public_seq > seen.seq)
    from seen where seen.ticket_id = t.id and seen.person_id = ${me}), t.last_message_by = 'client') as unread,
  array(select g.name from ticket_tags x join tags g on g.id = x.tag_id where x.ticket_id = t.id order by g.name) as tags`

export const deskJoins = sql`
  join accounts a on a.id = t.account_id
  join persons c on c.id = t.contact_id
  join lines l on l.id = t.line_id
  left join persons s on s.id = t.assignee_id`

/** Which tickets a contact may read: those of their accounts, by a billing right their own alone. */
export const readableByContact = (actor: Actor) => {
  const { whole, own } = rightsOf(actor)
  return sql`(t.account_id = any(${sql.val(whole)}::uuid[])
    or (t.account_id = any(${sql.val(own)}::uuid[]) and t.contact_id = ${actor.id}))`
}

/** Accounts of which a contact reads everything, and those of which only their own tickets. */
export const rightsOf = (actor: Actor) => ({
  whole: actor.accounts.filter(({ role }) => role !== 'billing').map(({ id }) => id),
  own: actor.accounts.filter(({ role }) => role === 'billing').map(({ id }) => id),
})

export const lineName = (actor: Pick<Actor, 'language'>, line: { line_ru: string; line_en: string }) =>
  actor.language === 'ru' ? line.line_ru : line.line_en

/** With the time, what waits for others says that its own is near. */
export const asDeskRow = (row: TicketListRow, actor: Actor, now?: Date): DeskRow => ({
  ticketId: row.id,
  number: Number(row.number),
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  accountName: row.account_name,
  contactName: row.contact_name,
  line: { id: row.line_id, name: lineName(actor, row) },
  assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name! } : null,
  nextContactBy: (row.breaks_by ?? row.next_contact_by)?.toISOString() ?? null,
  lastMessageAt: row.last_message_at.toISOString(),
  reason: reasonOf(row, actor, now),
  unread: row.unread,
  authorship: row.authorship,
  tags: row.tags,
})

function reasonOf(row: TicketListRow, actor: Actor, now?: Date): DeskRow['reason'] {
  if (row.complained) return 'client_complained'
  if (row.handed_over && row.assignee_id === actor.id) return 'handed_to_you'
  if (row.status === 'new') return 'new'
  if (row.last_message_by === 'client') return 'client_wrote'
  if (row.status === 'open') return 'promised'
  const isNear = now && row.next_contact_by && row.next_contact_by.getTime() - now.getTime() <= soon
  return isNear ? 'time_is_near' : 'waiting'
}
