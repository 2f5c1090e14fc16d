/** How much a desk weighs on the disk. */
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

type Sizes = { tickets: string; whole: number; largest: { name: string; megabytes: number }[] }

export async function sizesOf(db: Db): Promise<string[][]> {
  const { rows } = await sql<Sizes>`
    select (select count(*)::text from tickets) as tickets, pg_database_size(current_database()) / 1e6 as whole,
      (select json_agg(large) from (
        select relname as name, round(pg_total_relation_size(oid) / 1e6)::int as megabytes
        from pg_class where relkind = 'r' order by pg_total_relation_size(oid) desc limit 6) large) as largest`.execute(
    db,
  )
  const { tickets, whole, largest } = rows[0]!
  return [
    [`the database with ${tickets} tickets, MB`, Number(whole).toFixed(0)],
    [
      'its largest tables with their indexes, MB',
      largest.map(({ name, megabytes }) => `${name} ${megabytes}`).join(', '),
    ],
  ]
}
