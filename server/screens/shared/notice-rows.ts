import { sql } from 'kysely'
import type { NoticeKind, NoticeLevel, Notification } from '#contract/notices.ts'
import type { Actor } from '#platform/command.ts'
import { openSet, seenBy } from './ticket-rows.ts'

export type NoticeListRow = {
  id: string
  kind: NoticeKind
  level: Exclude<NoticeLevel, 'none'>
  ticket_id: string
  number: string
  subject: string
  assignee_id: string | null
  line_id: string | null
  line_ru: string | null
  line_en: string | null
  by_id: string | null
  by_name: string | null
  count: number
  promised: Date | null
  at: Date
  read_at: Date | null
}

/** Of `n` (notices), with names; a line is named only where tickets are new on it. */
export const noticeColumns = sql`
  n.id, n.kind, n.level, n.ticket_id, t.number, t.subject, t.assignee_id, nl.id as line_id, nl.name_ru as line_ru,
  nl.name_en as line_en, n.by_id, p.name as by_name, n.count, n.promised, n.at, n.read_at`

export const noticeJoins = sql`
  join tickets t on t.id = n.ticket_id
  left join lines nl on nl.id = n.about_id
  left join persons p on p.id = n.by_id`

/** What was told may have gone where its reader may not look any more: then nothing of it is shown. */
export const stillTheirs = (actor: Actor) =>
  actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
    ? sql`${seenBy(actor)} and (n.kind <> 'complained' or ${actor.roles.includes('lead')}::boolean) and (nl.id is null or not nl.restricted or ${actor.roles.includes('lead')}::boolean
        or nl.id = any(${sql.val(actor.lines)}::uuid[]))`
    : sql`false`

/** A reminder of a promise that was kept or moved since is nobody's news. */
export const stillNews = sql`(n.kind <> 'promise_soon' or (t.${openSet} and t.next_contact_by = n.promised))
  and (n.kind <> 'promise_missed' or t.${openSet})`

export const asNotification = (row: NoticeListRow, { language }: Actor): Notification => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  ticket: { id: row.ticket_id, number: Number(row.number), subject: row.subject },
  line: row.line_id ? { id: row.line_id, name: (language === 'ru' ? row.line_ru : row.line_en)! } : null,
  by: row.by_id ? { id: row.by_id, name: row.by_name ?? '' } : null,
  count: row.count,
  promised: row.promised?.toISOString() ?? null,
  at: row.at.toISOString(),
  read: row.read_at !== null,
})
