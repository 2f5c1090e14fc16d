/** Words to look for that do occur. */
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Two words that stand in one message, each in such a share of all of them; told from a sample of the same size always. */
export async function pairs(db: Db, least: number, most: number): Promise<string[]> {
  const { rows } = await sql<{ words: string[] }>`
    with sample as materialized (
      select row_number() over () as nth, tsvector_to_array(words) as words from message_words
      tablesample system (${sql.raw(String(await sampleShare(db)))}) where seq = 1 limit 4000),
    spread as materialized (
      select word from sample, unnest(words) as word where word ~ '^[a-z]{4,12}$' group by word
      having count(*) > ${least}::float8 * 4000 and count(*) <= ${most}::float8 * 4000),
    fitting as (
      select array_agg(word order by random()) as words from (select * from sample where nth <= 600) s, unnest(s.words) as word
      where word in (select word from spread) group by nth)
    select words[1:2] as words from fitting`.execute(db)
  return rows.filter(({ words }) => words.length === 2).map(({ words }) => words.join(' '))
}

async function sampleShare(db: Db): Promise<number> {
  const { rows } = await sql<{
    rows: number
  }>`select reltuples::float8 as rows from pg_class where relname = 'message_words'`.execute(db)
  return Math.min(100, (40_000 / Math.max(1, rows[0]!.rows)) * 100)
}
