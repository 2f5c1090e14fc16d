import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { lettersTopic } from '../tickets/index.ts'

type Topic = Output<typeof tickets.topicList>['topics'][number]

/** Topics as clients find them, those that are not offered among them. */
export const topicList = screen(tickets.topicList, async (_, { db, actor }) => {
  const letters = await lettersTopic(db)
  const { rows } = await sql<Topic>`
    select t.id, t.name_ru as "nameRu", t.name_en as "nameEn", t.active, t.channels, t.proof,
      t.id = ${letters?.id ?? null} as letters,
      jsonb_array_length(t.fields) as fields, ${actor.language === 'ru' ? sql`l.name_ru` : sql`l.name_en`} as "lineName"
    from topics t join lines l on l.id = t.line_id order by t.position, t.id`.execute(db)
  const lines = await sql<{ id: string; name: string }>`
    select id, ${actor.language === 'ru' ? sql`name_ru` : sql`name_en`} as name from lines order by position, id`.execute(
    db,
  )
  return { topics: rows, lines: lines.rows }
})
