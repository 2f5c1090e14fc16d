import { sql } from 'kysely'
import { staff } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { onLine } from '../tickets/index.ts'
import { bellFor } from './shared/bell.ts'
import { isMyTurn, openSet } from './shared/ticket-rows.ts'

type LineCount = {
  id: string
  name_ru: string
  name_en: string
  restricted: boolean
  open: number
  unassigned: number
  waiting: number
}
type Rest = { my_turn: number; next_number: string | null; next_at: Date | null; failed: number; incoming: number }

/** What stands around every page: counted over the open set alone, never over history. */
export const deskFrame = screen(staff.deskFrame, async (_, { db, actor, now }) => {
  const readsTickets = actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
  const { rows: lines } = await sql<LineCount>`
    select l.id, l.name_ru, l.name_en, l.restricted, coalesce(n.open, 0)::int as open,
      coalesce(n.unassigned, 0)::int as unassigned, coalesce(n.waiting, 0)::int as waiting
    from lines l left join (
      select line_id, count(*) filter (where ${onLine.open}) as open,
        count(*) filter (where ${onLine.unassigned}) as unassigned, count(*) filter (where ${onLine.waiting}) as waiting
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
      (select count(*) from letters where state = 'failed')::int as failed,
      (select count(*) from incoming_mail where state in ('held', 'aside') and ${worksOn}::boolean)::int as incoming
    from (select 1) one left join lateral (
      select t.number, t.next_contact_by from tickets t
      where t.assignee_id = ${actor.id} and ${worksOn}::boolean and t.${openSet} order by t.next_contact_by, t.id limit 1
    ) next on true`.execute(db)
  const rest = rows[0]!
  const maySee = (line: LineCount) =>
    readsTickets && (!line.restricted || actor.roles.includes('lead') || actor.lines.includes(line.id))
  return {
    lines: lines.filter(maySee).map((line) => ({
      id: line.id,
      name: actor.language === 'ru' ? line.name_ru : line.name_en,
      mine: actor.lines.includes(line.id),
      open: line.open,
      unassigned: line.unassigned,
      waiting: line.waiting,
    })),
    myTurn: rest.my_turn,
    nextPromise:
      rest.next_number && rest.next_at ? { number: Number(rest.next_number), at: rest.next_at.toISOString() } : null,
    bell: await bellFor(db, actor, now),
    incomingMail: rest.incoming,
    failedLetters: actor.roles.includes('administrator') ? rest.failed : 0,
  }
})
