import { sql } from 'kysely'
import { knowledge } from '#contract/index.ts'
import type { Language } from '#contract/text.ts'
import { screen } from '#platform/screen.ts'
import { mayKeepOwn, mayShare } from '../knowledge/index.ts'
import { answerRank, answersMatching } from './shared/answer-words.ts'

const most = 500

type Row = {
  id: string
  owner_id: string | null
  title: string
  ru: boolean
  en: boolean
  keywords: string
  not_as_it_is: boolean
  acts: boolean
  uses: number
  retired: boolean
}

/** The ready texts that somebody may use, own ones first; with words, those that match best. */
export const answerList = screen(knowledge.answerList, async ({ q, show }, { db, actor }) => {
  const [first, second] =
    actor.language === 'ru' ? [sql`w.title_ru`, sql`w.title_en`] : [sql`w.title_en`, sql`w.title_ru`]
  const { rows } = await sql<Row>`
    select w.id, w.owner_id, coalesce(nullif(${first}, ''), ${second}) as title, w.title_ru <> '' as ru, w.title_en <> '' as en,
      w.keywords, w.not_as_it_is, w.retired_at is not null as retired,
      (w.actions ->> 'move' is not null or w.actions ->> 'priority' is not null or w.actions ->> 'lineId' is not null
        or w.actions ->> 'nextInMinutes' is not null or coalesce(w.actions -> 'tags', '[]') <> '[]') as acts,
      (select coalesce(sum(u.uses), 0)::int from answer_uses u where u.answer_id = w.id) as uses
    from answers w
    where (w.owner_id is null or w.owner_id = ${actor.id}) and (w.retired_at is null) = ${show === 'active'}
      and ${answersMatching(q)}
    order by ${q ? sql`${answerRank(q)} desc,` : sql``} w.owner_id is null, title, w.id limit ${most}`.execute(db)
  return {
    rows: rows.map((row) => ({
      answerId: row.id,
      shared: row.owner_id === null,
      title: row.title,
      languages: (['ru', 'en'] as const).filter((language: Language) => row[language]),
      keywords: row.keywords,
      notAsItIs: row.not_as_it_is,
      acts: row.acts,
      uses: row.uses,
      retired: row.retired,
    })),
    mayShare: mayShare(actor),
    mayKeepOwn: mayKeepOwn(actor),
  }
})
