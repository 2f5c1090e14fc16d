import type pg from 'pg'
import type { Manifest, Table } from './manifest.ts'

type Asked = Pick<pg.ClientBase, 'query'>
const ours = "n.nspname in ('public', 'graphile_worker')"
/** Migrations are told by the manifest and made by the program that restores. */
const made = ['schema_migrations', 'migrations', '_private_known_crontabs']

/** Every table that a desk is made of: not those that may be lost with a crash, nor those whose comment leaves them out. */
export async function tablesOf(client: Asked): Promise<Omit<Table, 'rows' | 'parts'>[]> {
  const { rows } = await client.query(
    `select n.nspname as schema, c.relname as name, array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> all($1)
        and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'left out of backups%'
      order by 1, 2`,
    [made],
  )
  return rows
}

export async function sequencesOf(client: Asked): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'S' order by 1, 2`,
  )
  const sequences: Manifest['sequences'] = []
  for (const { schema, name } of rows) {
    const state = await client.query(`select last_value::text as value, is_called as called from "${schema}"."${name}"`)
    sequences.push({ schema, name, ...state.rows[0] })
  }
  return sequences
}

export async function migrationsOf(client: Asked): Promise<Manifest['migrations']> {
  const { rows } = await client.query('select number, name, checksum from schema_migrations order by number')
  return rows
}

/** Every file that any row names, wherever a table has a column of that name. */
export async function filesNamed(client: Asked): Promise<Set<string>> {
  const { rows: columns } = await client.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'sha256' and data_type = 'text'`,
  )
  const named = new Set<string>()
  for (const { schema, name } of columns) {
    const { rows } = await client.query<{ sha256: string }>(
      `select distinct sha256 from "${schema}"."${name}" where sha256 is not null`,
    )
    for (const { sha256 } of rows) named.add(sha256)
  }
  return named
}
