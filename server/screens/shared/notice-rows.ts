import { sql } from 'kysely'
import type { NoticeKind, NoticeLevel, Notification } from '#contract/notices.ts'
import type { Actor } from '#platform/command.ts'
import { openSet, seenBy } from './ticket-rows.ts'

export type NoticeListRow = {
  id: string
  kind: NoticeKind
  level: Exclude<NoticeLevel, 'none'>
  ticket_id: string | null
  number: string | null
  subject: string | null
  assignee_id: string | null
  line_id: string | null
  line_ru: string | null
  line_en: string | null
  by_id: string | null
  by_name: string | null
  count: number
  promised: Date | null
  at: Date
  read: boolean
}

const heldBeside = sql`from incoming_mail m where m.ticket_id = n.ticket_id and m.state = 'held'`

/**
 * A promise that was kept or moved since, mail that somebody has dealt with, whoever it was: nobody's news any more.
 */
export const stillNews = sql`coalesce(case n.kind
  when 'promise_soon' then t.${openSet} and t.next_contact_by = n.promised
  when 'promise_missed' then t.${openSet}
  when 'mail_held' then exists (select 1 ${heldBeside})
  when 'storm' then exists (select 1 from incoming_mail m where m.storm_id = n.about_id and m.state = 'held')
  else true end, false)`

/**
 * Of `n` (notices), with names; a line is named only where tickets are new on it. What waits beside a ticket is counted
 * anew: some of what was told may have been dealt with.
 */
export const noticeColumns = sql`
  n.id, n.kind, n.level, n.ticket_id, t.number, t.subject, t.assignee_id, nl.id as line_id, nl.name_ru as line_ru,
  nl.name_en as line_en, n.by_id, p.name as by_name, n.promised, n.at, n.read_at is not null or not ${stillNews} as read,
  case n.kind when 'mail_held' then greatest(1, (select count(*)::int ${heldBeside})) else n.count end as count`

export const noticeJoins = sql`
  left join tickets t on t.id = n.ticket_id
  left join lines nl on nl.id = n.about_id
  left join persons p on p.id = n.by_id`

/** What was told may have gone where its reader may not look any more: then nothing of it is shown. */
export const stillTheirs = (actor: Actor) =>
  actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
    ? sql`(n.ticket_id is null or ${seenBy(actor)})
        and (n.kind <> 'storm' or ${worksOnTickets(actor)}::boolean)
        and (n.kind <> 'complained' or ${actor.roles.includes('lead')}::boolean)
        and (nl.id is null or not nl.restricted or ${actor.roles.includes('lead')}::boolean
          or nl.id = any(${sql.val(actor.lines)}::uuid[]))`
    : sql`false`

const worksOnTickets = ({ roles }: Actor) => roles.some((role) => role === 'agent' || role === 'lead')

export const asNotification = (row: NoticeListRow, { language }: Actor): Notification => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  ticket: row.ticket_id ? { id: row.ticket_id, number: Number(row.number), subject: row.subject! } : null,
  line: row.line_id ? { id: row.line_id, name: (language === 'ru' ? row.line_ru : row.line_en)! } : null,
  by: row.by_id ? { id: row.by_id, name: row.by_name ?? '' } : null,
  count: row.count,
  promised: row.promised?.toISOString() ?? null,
  at: row.at.toISOString(),
  read: row.read,
})
