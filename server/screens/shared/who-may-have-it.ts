import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'

type Places = {
  lines: { id: string; ru: string; en: string }[]
  agents: { id: string; name: string; lineIds: string[] }[]
}

/** The lines a ticket may go to, and the people who may have one: the same beside every ticket, so it is remembered. */
export const whoMayHaveIt = settled(async (db: Db | Tx): Promise<Places> => {
  const { rows } = await sql<Places>`select
    (select coalesce(json_agg(json_build_object('id', l.id, 'ru', l.name_ru, 'en', l.name_en) order by l.position), '[]')
     from lines l) as lines,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'lineIds',
        array(select m.line_id from line_members m where m.agent_id = p.id)) order by p.name), '[]')
     from agents g join persons p on p.id = g.id where p.active and g.roles && array['agent', 'lead']) as agents`.execute(
    db,
  )
  return rows[0]!
})
