import { sql } from 'kysely'
import { staff } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'

type People = Output<typeof staff.people>

export const people = screen(staff.people, async (_, { db }) => {
  const agents = await sql<People['agents'][number]>`
    select a.id, p.name, p.email, a.roles, array(select m.line_id from line_members m where m.agent_id = a.id) as "lineIds",
      p.active, p.password_hash is not null as "cameIn",
      exists (select from second_factors f where f.person_id = a.id and f.confirmed_at is not null) as "secondFactor",
      exists (select from factor_resets r where r.agent_id = a.id) as "resetAsked"
    from agents a join persons p on p.id = a.id order by p.active desc, p.name, a.id`.execute(db)
  const lines = await sql<People['lines'][number]>`
    select l.id, l.name_ru as "nameRu", l.name_en as "nameEn", l.position, l.restricted,
      (select count(*)::int from line_members m where m.line_id = l.id) as members
    from lines l order by l.position, l.id`.execute(db)
  return { agents: agents.rows, lines: lines.rows }
})
