import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** How many of somebody's newest tickets were opened lately; it looks no further than `most`. */
export async function countOpenedSince(tx: Tx, contactId: string, since: Date, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select opened_at from tickets where contact_id = ${contactId} order by number desc limit ${most}) newest
    where opened_at > ${since}`.execute(tx)
  return rows[0]!.n
}
