import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type Counted = { count: number; more: boolean }

/** How many of `t` these are, counted no further than somebody would read. */
export async function countOf(db: Db, which: RawBuilder<unknown>, most: number): Promise<Counted> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from tickets t where ${which} limit ${most + 1}) x`.execute(db)
  const { n } = rows[0]!
  return { count: Math.min(n, most), more: n > most }
}
