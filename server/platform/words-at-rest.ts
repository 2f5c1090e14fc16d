import { sql } from 'kysely'
import type { Db } from './db.ts'
import { type Hidden, type Hide, hideAll } from './hiding.ts'

/** A table of a slice in which words stand that people wrote; the slice names it, nobody else writes there. */
export type WordsAt = {
  table: string
  key: readonly string[]
  columns: readonly string[]
  /** Columns that hold JSON, as jsonb or as text. */
  json?: readonly string[]
}
type Walk = { hide: Hide; dryRun: boolean; onProgress(rows: number): void }
type Row = { key: (string | number)[]; words: (string | null)[] }

const atOnce = 500

/**
 * Hides in all rows of a table what should not stand there. A row that somebody changes meanwhile is left to them: what
 * they write is hidden before it comes here. Whoever is stopped begins the table anew and finds the rest.
 */
export async function hideInTable(
  db: Db,
  at: WordsAt,
  { hide, dryRun, onProgress }: Walk,
): Promise<{ rows: number; hidden: Hidden[] }> {
  const all: Hidden[] = []
  let changed = 0
  let after: Row['key'] | null = null
  for (;;) {
    const rows: Row[] = await rowsAfter(db, at, after)
    for (const { key, words } of rows) {
      const hidden: Hidden[] = []
      const masked = words.map((text, i) => (text === null ? null : hideIn(text, isJson(at, i), hide, hidden)))
      if (hidden.length === 0) continue
      all.push(...hidden)
      changed++
      if (!dryRun) await put(db, at, key, words, masked)
    }
    onProgress(rows.length)
    if (rows.length < atOnce) return { rows: changed, hidden: all }
    after = rows.at(-1)!.key
  }
}

const isJson = ({ columns, json = [] }: WordsAt, i: number) => json.includes(columns[i]!)

function hideIn(text: string, json: boolean, hide: Hide, hidden: Hidden[]): string {
  if (!json) return hide(text, hidden)
  const before = hidden.length
  const masked = hideAll(JSON.parse(text) as unknown, hide, hidden)
  return hidden.length > before ? JSON.stringify(masked) : text
}

async function rowsAfter(db: Db, { table, key, columns }: WordsAt, after: Row['key'] | null): Promise<Row[]> {
  const keys = sql.join(key.map((name) => sql.ref(name)))
  const { rows } = await sql<Row>`
    select json_build_array(${keys}) as key, array[${sql.join(columns.map((name) => sql`${sql.ref(name)}::text`))}] as words
    from ${sql.table(table)}
    ${after ? sql`where (${keys}) > (${sql.join(after.map((value) => sql.val(String(value))))})` : sql``}
    order by ${keys} limit ${atOnce}`.execute(db)
  return rows
}

async function put(db: Db, { table, key, columns }: WordsAt, at: Row['key'], was: Row['words'], masked: Row['words']) {
  // Read as what the column is, be it text or jsonb.
  const changes = columns.map((name, i) => sql`${sql.ref(name)} = ${sql.val(masked[i])}`)
  const same = columns.map((name, i) => sql`${sql.ref(name)}::text is not distinct from ${was[i]}::text`)
  const row = key.map((name, i) => sql`${sql.ref(name)} = ${sql.val(at[i])}`)
  await sql`update ${sql.table(table)} set ${sql.join(changes)} where ${sql.join([...row, ...same], sql` and `)}`.execute(
    db,
  )
}
