import { sql } from 'kysely'
import { knowledge } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { openSet } from './shared/ticket-rows.ts'

type Named = { id: string; name: string }

/** Lines and topics to choose from, and a ticket of one's own to try a text on: other people's are not read for that. */
export const answerPlaces = screen(knowledge.answerPlaces, async (_, { db, actor }) => {
  const name = actor.language === 'ru' ? sql`name_ru` : sql`name_en`
  const lines = await sql<Named>`select id, ${name} as name from lines order by position, id`.execute(db)
  const topics = await sql<Named>`select id, ${name} as name from topics where active order by position, id`.execute(db)
  const works = actor.roles.some((role) => role === 'agent' || role === 'lead')
  const mine = works
    ? await sql<{ ticketId: string; number: number; subject: string }>`
        (select t.id as "ticketId", t.number::float8 as number, t.subject from tickets t
         where t.assignee_id = ${actor.id} and t.${openSet} order by t.next_contact_by limit 1)
        union all
        (select t.id as "ticketId", t.number::float8 as number, t.subject from tickets t
         where t.line_id = any(${sql.val(actor.lines)}::uuid[]) and t.${openSet} order by t.next_contact_by limit 1)
        limit 1`.execute(db)
    : null
  return { lines: lines.rows, topics: topics.rows, ticket: mine?.rows[0] ?? null }
})
