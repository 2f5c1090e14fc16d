import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { lettersTopic } from '../tickets/index.ts'

type Card = Output<typeof tickets.topicCard>
type Row = Omit<Card, 'changed' | 'lines' | 'lettersComeHere'> & {
  changed_at: Date | null
  changed_by: string | null
  by: string | null
}

/** One topic with its form, and who changed it last. */
export const topicCard = screen(tickets.topicCard, async ({ topicId }, { db, actor, refusal }) => {
  const { rows } = await sql<Row>`
    select t.id, t.name_ru as "nameRu", t.name_en as "nameEn", t.line_id as "lineId", t.impact, t.urgency,
      t.hint_ru as "hintRu", t.hint_en as "hintEn", t.channels, t.proof, t.fields, t.active, t.version,
      t.for_letters as letters,
      t.changed_at, t.changed_by, p.name as by
    from topics t left join persons p on p.id = t.changed_by where t.id = ${topicId}`.execute(db)
  const lines = await sql<Card['lines'][number]>`
    select id, ${actor.language === 'ru' ? sql`name_ru` : sql`name_en`} as name from lines order by position, id`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw refusal('topic_not_found')
  const { changed_at, changed_by, by, ...topic } = row
  return {
    ...topic,
    lettersComeHere: (await lettersTopic(db))?.id === topicId,
    changed: changed_at && {
      by: changed_by ? { id: changed_by, name: by ?? '' } : null,
      at: changed_at.toISOString(),
    },
    lines: lines.rows,
  }
})
