import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { questionsAsked } from './shared/questions-asked.ts'

type Choices = Output<typeof tickets.deskChoices>
const mostTags = 500

/** Whom, where and about what: names that a view can ask for and an order can give. */
export const deskChoices = screen(tickets.deskChoices, async (_, { db, actor }) => {
  const named = sql.ref(actor.language === 'ru' ? 'name_ru' : 'name_en')
  const { rows } = await sql<Omit<Choices, 'questions'>>`
    select
      coalesce((select json_agg(json_build_object('id', l.id, 'name', l.${named}) order by l.position) from lines l), '[]') as lines,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'lineIds',
          array(select m.line_id from line_members m where m.agent_id = p.id)) order by p.name)
        from agents g join persons p on p.id = g.id
        where p.active and g.roles && array['agent', 'lead']), '[]') as agents,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.${named}) order by p.position)
        from topics p where p.active), '[]') as topics,
      coalesce((select json_agg(g) from (
        select id, name from tags where retired_at is null and merged_into is null
        order by uses desc, name limit ${mostTags}) g), '[]') as tags`.execute(db)
  return { ...rows[0]!, questions: await questionsAsked(db, actor.language) }
})
