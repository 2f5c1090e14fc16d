import { sql } from 'kysely'
import type { Together } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'

/** Who follows a ticket, how its reader stands to it, and who could be named in a note without reading it in vain. */
export async function togetherOf(db: Db, ticketId: string, { id: me }: Actor): Promise<Together> {
  const { rows } = await sql<Together>`
    select
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
        from followers f join persons p on p.id = f.agent_id and p.active where f.ticket_id = t.id), '[]') as followers,
      exists (select 1 from muted_tickets m where m.agent_id = ${me} and m.ticket_id = t.id) as muted,
      exists (select 1 from notices n where n.agent_id = ${me} and n.about_id = t.id and n.read_at is null) as "hasNotices",
      case when l.restricted then (select coalesce(json_agg(g.id), '[]') from agents g
        where g.roles @> array['lead'] or g.id = t.assignee_id
          or exists (select 1 from line_members m where m.line_id = l.id and m.agent_id = g.id)) end as readers
    from tickets t join lines l on l.id = t.line_id where t.id = ${ticketId}`.execute(db)
  return rows[0]!
}
