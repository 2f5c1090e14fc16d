import { sql } from 'kysely'
import { knowledge } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { mayKeepOwn, maySeeAnswer, mayShare } from '../knowledge/index.ts'
import type { AnswerTableRow } from '../knowledge/tables.ts'

type Row = AnswerTableRow & { by: string | null; uses: number }

export const answerCard = screen(knowledge.answerCard, async ({ answerId }, { db, actor, refusal }) => {
  const { rows } = await sql<Row>`
    select w.id, w.owner_id, w.title_ru, w.title_en, w.text_ru, w.text_en, w.keywords, w.line_ids, w.topic_ids, w.actions,
      w.not_as_it_is, w.version, w.changed_at, w.retired_at, p.name as by,
      (select coalesce(sum(u.uses), 0)::int from answer_uses u where u.answer_id = w.id) as uses
    from answers w left join persons p on p.id = w.changed_by where w.id = ${answerId}`.execute(db)
  const row = rows[0]
  if (!row || !maySeeAnswer(actor, row)) throw refusal('answer_not_found')
  const shared = row.owner_id === null
  return {
    answerId: row.id,
    shared,
    titleRu: row.title_ru,
    titleEn: row.title_en,
    textRu: row.text_ru,
    textEn: row.text_en,
    keywords: row.keywords,
    lineIds: row.line_ids,
    topicIds: row.topic_ids,
    // Written before there were tags: it puts none.
    actions: { ...row.actions, tags: row.actions.tags ?? [] },
    notAsItIs: row.not_as_it_is,
    version: row.version,
    retired: row.retired_at !== null,
    uses: row.uses,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.by,
    mayChange: shared ? mayShare(actor) : mayKeepOwn(actor),
  }
})
