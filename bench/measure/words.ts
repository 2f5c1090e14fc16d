/** Words to look for that do occur. */
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Two words that stand in one message, each in such a share of all of them; told from a sample of the same size always. */
export async function pairs(db: Db, least: number, most: number): Promise<string[]> {
  const { rows } = await sql<{ words: string[] }>`
    with sample as materialized (
      select tsvector_to_array(words) as words from message_words
      tablesample system (${sql.raw(String(await sampleShare(db)))}) where seq = 1 limit 4000),
    spread as materialized (select word, count(*) as times from sample, unnest(words) as word group by word),
    fitting as (
      select s.words, array(select w from unnest(s.words) as w join spread on spread.word = w
        where w ~ '^[a-z]{4,12}$' and times > ${least}::float8 * 4000 and times <= ${most}::float8 * 4000 order by random() limit 2) as words2
      from (select words from sample limit 600) s)
    select words2 as words from fitting`.execute(db)
  return rows.filter(({ words }) => words.length === 2).map(({ words }) => words.join(' '))
}

async function sampleShare(db: Db): Promise<number> {
  const { rows } = await sql<{
    rows: number
  }>`select reltuples::float8 as rows from pg_class where relname = 'message_words'`.execute(db)
  return Math.min(100, (40_000 / Math.max(1, rows[0]!.rows)) * 100)
}
