import { sql } from 'kysely'
import { staff } from '#contract/index.ts'
import type { Notice } from '#contract/promises.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { isMyTurn, openSet } from './shared/ticket-rows.ts'

type LineCount = { id: string; name_ru: string; name_en: string; restricted: boolean; open: number; unassigned: number }
type Rest = { my_turn: number; next_number: string | null; next_at: Date | null; failed: number }

type NoticeRow = { ticketId: string; number: string; step: Notice['step']; promised: Date; at: Date; mine: boolean }
const mostNotices = 20

/** Unseen, the newest of each ticket: a reminder of a promise that was kept or moved since is nobody's news. */
async function noticesFor(db: Db, { id, lines, roles }: Actor): Promise<Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select * from (
      select distinct on (n.ticket_id)
        t.id as "ticketId", t.number, n.step, n.promised, n.at, coalesce(t.assignee_id = ${id}, false) as mine
      from promise_notices n join tickets t on t.id = n.ticket_id join lines l on l.id = t.line_id
      where n.agent_id = ${id} and n.seen_at is null and t.${openSet}
        and (n.step = 'missed' or t.next_contact_by = n.promised)
        and (not l.restricted or ${roles.includes('lead')} or t.assignee_id = ${id}
          or t.line_id = any(${sql.val(lines)}::uuid[]))
      order by n.ticket_id, n.at desc, array_position(array['missed', 'very_soon', 'soon'], n.step)
    ) newest order by at desc, number limit ${mostNotices}`.execute(db)
  return rows.map(({ number, promised, at, ...rest }) => ({
    ...rest,
    number: Number(number),
    promised: promised.toISOString(),
    at: at.toISOString(),
  }))
}

/** What stands around every page: counted over the open set alone, never over history. */
export const deskFrame = screen(staff.deskFrame, async (_, { db, actor, now }) => {
  const readsTickets = actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
  const { rows: lines } = await sql<LineCount>`
    select l.id, l.name_ru, l.name_en, l.restricted, coalesce(n.open, 0)::int as open, coalesce(n.unassigned, 0)::int as unassigned
    from lines l left join (
      select line_id, count(*) as open, count(*) filter (where assignee_id is null) as unassigned
      from tickets t where t.${openSet} group by line_id
    ) n on n.line_id = l.id
    order by l.position, l.id`.execute(db)
  const worksOn = actor.roles.some((role) => role === 'agent' || role === 'lead')
  const { rows } = await sql<Rest>`
    select
      (select count(*) from tickets t where t.${openSet} and ${isMyTurn(now)} and ${worksOn}::boolean
        and (t.assignee_id = ${actor.id}
          or (t.assignee_id is null and t.line_id = any(${sql.val(actor.lines)}::uuid[]))))::int as my_turn,
      next.number as next_number, next.next_contact_by as next_at,
      (select count(*) from letters where state = 'failed')::int as failed
    from (select 1) one left join lateral (
      select t.number, t.next_contact_by from tickets t
      where t.assignee_id = ${actor.id} and ${worksOn}::boolean and t.${openSet} order by t.next_contact_by, t.id limit 1
    ) next on true`.execute(db)
  const rest = rows[0]!
  const notices = worksOn ? await noticesFor(db, actor) : []
  const maySee = (line: LineCount) =>
    readsTickets && (!line.restricted || actor.roles.includes('lead') || actor.lines.includes(line.id))
  return {
    lines: lines.filter(maySee).map((line) => ({
      id: line.id,
      name: actor.language === 'ru' ? line.name_ru : line.name_en,
      mine: actor.lines.includes(line.id),
      open: line.open,
      unassigned: line.unassigned,
    })),
    myTurn: rest.my_turn,
    nextPromise:
      rest.next_number && rest.next_at ? { number: Number(rest.next_number), at: rest.next_at.toISOString() } : null,
    notices,
    failedLetters: actor.roles.includes('administrator') ? rest.failed : 0,
  }
})
