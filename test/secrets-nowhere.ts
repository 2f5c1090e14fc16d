/** Where a secret might lie: every table, as text, without what is sealed. */
import type pg from 'pg'

/** Every row of every table; what is sealed stands there as bytes in which no words can be read. */
export async function everythingStored(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
  )
  const tables: string[] = []
  for (const { name } of rows) {
    const { rows: all } = await pool.query<{ t: string }>(`select t::text as t from ${name} t`)
    tables.push(...all.map(({ t }) => t))
  }
  return tables.join('\n')
}

/** Bytes are written in hexadecimal by the database: nothing that is kept so may hold the words either. */
export const standsIn = (stored: string, canary: string) =>
  stored.includes(canary) || stored.includes(Buffer.from(canary).toString('hex'))
