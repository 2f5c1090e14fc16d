import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

type Row = { version: number; text: string | null; by: string; at: Date }

export const textVersions = screen(mail.textVersions, async ({ key, language }, { db }) => {
  const { rows } = await sql<Row>`
    select v.version, v.text, p.name as by, v.at from own_text_versions v join persons p on p.id = v.by_id
    where v.key = ${key} and v.language = ${language} order by v.version desc limit 100`.execute(db)
  return { versions: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
})
