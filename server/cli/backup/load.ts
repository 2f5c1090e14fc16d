import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CannotStart } from '../../platform/cannot-start.ts'
import { type FileStore, fileStore } from '../../platform/files/store.ts'
import { freeEveryJob } from '../../platform/jobs.ts'
import { knownMigrations, migrate, standingOf } from '../../platform/migrate.ts'
import { fileEntry, type Manifest, type Table } from './manifest.ts'
import type { ArchiveReader } from './read-archive.ts'
import type { Progress } from './take.ts'

const decompress = promisify(zstdDecompress)

/** This program must have been through the same migrations as the archive; it may know more of them. */
export function refuseForeignHistory({ migrations, version }: Manifest): void {
  const known = knownMigrations()
  for (const { number, checksum, name } of migrations) {
    const ours = known.find((one) => one.number === number)
    if (ours?.checksum === checksum) continue
    throw new CannotStart(
      `The backup was taken by Otklik ${version} with a database that this program does not know (${name}). Restore it with that version, and update afterwards.`,
    )
  }
}

/** Nothing is ever restored over something. */
export async function refuseUnlessEmpty(connection: pg.PoolConfig, { migrations }: Manifest): Promise<void> {
  await inClient(connection, async (client) => {
    const { applied } = await standingOf(client)
    if (applied.length === 0) return
    const { rows } = await client.query('select exists (select from desk) or exists (select from events) as used')
    if (rows[0].used)
      throw new CannotStart(
        'There is a desk in this database already, and a restore never writes over one. Name an empty place:  OTKLIK_DATA=/path/to/folder  or an empty database in DATABASE_URL.',
      )
    if (applied.join() !== migrations.map(({ name }) => name).join())
      throw new CannotStart(
        'This database was prepared by another version of Otklik than the backup. Name one in which nothing was done yet.',
      )
  })
}

/** The tables as they were, in one transaction: a restore that breaks off leaves an empty database and can be run again. */
export async function loadTables(
  connection: pg.PoolConfig,
  archive: ArchiveReader,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { manifest } = archive
  await migrate(connection, undefined, { upTo: manifest.migrations.at(-1)?.number ?? 0 })
  await inClient(connection, async (client) => {
    await client.query('begin')
    const tables = manifest.tables
    const putBack = await takeDownRules(client, tables)
    await client.query(`truncate ${tables.map(quoted).join(', ')}`)
    let rows = 0
    for (const table of tables) {
      await loadTable(client, archive, table)
      rows += table.rows
      onProgress({ what: table.name, rows, bytes: 0 })
    }
    for (const { schema, name, value, called } of manifest.sequences)
      await client.query('select setval(to_regclass($1), $2::bigint, $3) where to_regclass($1) is not null', [
        `"${schema}"."${name}"`,
        value,
        called,
      ])
    await freeEveryJob(client)
    for (const statement of putBack) {
      onProgress({ what: 'indexes', rows, bytes: 0 })
      await client.query(statement)
    }
    await client.query('commit')
    await client.query('analyze')
  })
  // What this program knows beyond the backup.
  await migrate(connection)
}

const quoted = ({ schema, name }: Pick<Table, 'schema' | 'name'>) => `"${schema}"."${name}"`

/**
 * Foreign keys, triggers and indexes that only serve searching are taken down for the load, which makes any order of the
 * tables right and the load several times quicker. Gives the statements that put them back; every key is checked then.
 */
async function takeDownRules(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const names = tables.map(quoted)
  const { rows: keys } = await client.query<{ at: string; name: string; definition: string }>(
    `select conrelid::regclass::text as at, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and conparentid = 0 and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[]))`,
    [names],
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i where i.indrelid = any($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [names],
  )
  for (const { at, name } of keys) await client.query(`alter table ${at} drop constraint ${name}`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  return [
    ...names.map((name) => `alter table ${name} enable trigger user`),
    ...indexes.map(({ definition }) => definition),
    ...keys.map(({ at, name, definition }) => `alter table ${at} add constraint ${name} ${definition}`),
  ]
}

async function loadTable(client: pg.Client, archive: ArchiveReader, table: Table): Promise<void> {
  if (table.parts.length === 0) return
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`))
  const parts = async function* () {
    for (const { name } of table.parts) yield await decompress(await archive.whole(name))
  }
  await pipeline(Readable.from(parts()), new PassThrough(), stream)
  if (stream.rowCount !== table.rows)
    throw new CannotStart(
      `${table.name} has ${stream.rowCount} rows and not the ${table.rows} of the backup. Nothing was kept.`,
    )
}

/** Before the rows that name them; each lands under the hash of what arrived. */
export async function loadFiles(
  folder: string,
  archive: ArchiveReader,
  onProgress: (progress: Progress) => void,
): Promise<{ files: number; bytes: number }> {
  const store: FileStore = fileStore(folder)
  const done = { files: 0, bytes: 0 }
  for (const { sha256, size, damagedTo } of archive.manifest.files) {
    if (damagedTo) continue
    const kept = await store.take(Readable.from(archive.read(fileEntry(sha256))))
    await kept.settle()
    if (kept.sha256 !== sha256) throw new CannotStart(`The file ${sha256} did not arrive whole. Run the restore again.`)
    done.files++
    done.bytes += size
    onProgress({ what: 'files', rows: done.files, bytes: done.bytes })
  }
  return done
}

async function inClient<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'otklik restore', statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
