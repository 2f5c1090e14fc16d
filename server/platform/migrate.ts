/** Brings the database to the shape this program expects: numbered SQL files, forward only, one node at a time. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { refuseDeafTrigrams, refuseForeignLetters, refuseOldVersion, refuseWrongClock } from './database-checks.ts'

interface Migration {
  number: number
  name: string
  sql: string
  checksum: string
}

interface Applied {
  number: number
  name: string
  checksum: string
}

const migrationsFolder = path.resolve(import.meta.dirname, '../../db/migrations')
/** Any number will do, as long as no other program on the same database takes it: "otklik" in ASCII. */
const migrationLock = '0x6f746b6c696b'

type Extent = {
  /** Leaves out what comes after that number. */
  upTo?: number
  /** Hears which file is under way, and how many there are to go through: on a large desk one may take minutes. */
  applying?: (name: string, number: number, all: number) => void
}

/** Names of the files applied now; none when the database was up to date. */
export async function migrate(
  connection: pg.PoolConfig,
  folder = migrationsFolder,
  { upTo = Number.POSITIVE_INFINITY, applying = () => {} }: Extent = {},
): Promise<string[]> {
  const migrations = readMigrations(folder).filter(({ number }) => number <= upTo)
  const client = new pg.Client({ ...connection, application_name: 'otklik migrate' })
  client.on('error', () => {}) // the statement under way fails with it, too
  await client.connect()
  try {
    await refuseOldVersion(client)
    await refuseForeignLetters(client)
    await refuseWrongClock(client)
    await client.query('select pg_advisory_lock($1)', [BigInt(migrationLock)])
    const applied = await applyMissing(client, migrations, applying)
    await migrateJobs(connection)
    await refuseDeafTrigrams(client)
    return applied
  } finally {
    await client.end() // lets go of the lock
  }
}

/** The files of this program, as a backup names them. */
export const knownMigrations = (folder = migrationsFolder): { number: number; name: string; checksum: string }[] =>
  readMigrations(folder).map(({ number, name, checksum }) => ({ number, name, checksum }))

export type Standing = {
  applied: string[]
  /** Files that the database has not been through yet. */
  missing: string[]
  /** What a newer program did to it. */
  unknown: string[]
}

/** How far the database is, without changing anything. */
export async function standingOf(client: Pick<pg.Client, 'query'>, folder = migrationsFolder): Promise<Standing> {
  const files = readMigrations(folder).map(({ name }) => name)
  const made = await client.query("select to_regclass('schema_migrations') is not null as made")
  if (!made.rows[0].made) return { applied: [], missing: files, unknown: [] }
  const { rows } = await client.query<Applied>('select name from schema_migrations order by number')
  const applied = rows.map(({ name }) => name)
  return {
    applied,
    missing: files.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !files.includes(name)),
  }
}

/** `0001_start.sql`, `0002_tickets.sql` … in their order. */
function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const migrations = files.sort().map((name) => readMigration(folder, name))
  for (const [index, { number, name }] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before?.number === number)
      throw new CannotStart(
        `Two migrations have one number: ${before.name} and ${name}. Give one the next free number.`,
      )
  }
  return migrations
}

function readMigration(folder: string, name: string): Migration {
  const number = /^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1]
  if (!number) throw new CannotStart(`${name} in ${folder} is not named like a migration, 0001_what-it-does.sql.`)
  // A checkout may turn line ends around; that changes nothing.
  const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')
  return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function applyMissing(
  client: pg.Client,
  migrations: Migration[],
  applying: NonNullable<Extent['applying']>,
): Promise<string[]> {
  const done = await appliedBefore(client)
  refuseOtherHistory(done, migrations)
  const missing = migrations.filter(({ number }) => !done.some((applied) => applied.number === number))
  for (const [at, migration] of missing.entries()) {
    applying(migration.name, at + 1, missing.length)
    await apply(client, migration)
  }
  return missing.map(({ name }) => name)
}

async function appliedBefore(client: pg.Client): Promise<Applied[]> {
  await client.query(`create table if not exists schema_migrations (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Applied>('select number, name, checksum from schema_migrations order by number')
  return rows
}

/** The files must continue what the database has been through, not tell it differently. */
function refuseOtherHistory(done: Applied[], migrations: Migration[]): void {
  for (const { number, name, checksum } of done) {
    const file = migrations.find((migration) => migration.number === number)
    if (!file)
      throw new CannotStart(
        `The database was brought further by a newer Otklik (${name}, unknown here). Update this program; going back is done by restoring a backup.`,
      )
    if (file.checksum !== checksum)
      throw new CannotStart(
        `${file.name} was changed after it had been applied. Restore it as it was and write the change as a new migration.`,
      )
  }
  const last = done.at(-1)
  const late = migrations.find(
    ({ number }) => last && number < last.number && !done.some((applied) => applied.number === number),
  )
  if (late)
    throw new CannotStart(
      `${late.name} comes before ${last?.name}, which is applied already. Give it the next free number.`,
    )
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new CannotStart(
      `Migration ${name} failed${lineOf(error as pg.DatabaseError, sql)} and left nothing behind: ${(error as Error).message}`,
      {
        cause: error,
      },
    )
  }
}

function lineOf({ position }: pg.DatabaseError, sql: string): string {
  return position ? ` at line ${sql.slice(0, Number(position)).split('\n').length}` : ''
}

/** The tables of graphile-worker, in a schema of their own. */
async function migrateJobs(connection: pg.PoolConfig): Promise<void> {
  const pgPool = new pg.Pool({ ...connection, max: 1 })
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
    // Commands order their jobs without asking for it (ledger/append.ts).
    await pgPool.query(`insert into graphile_worker._private_tasks (identifier)
      select 'react' where not exists (select from graphile_worker._private_tasks where identifier = 'react')
      on conflict do nothing`)
  } finally {
    await pgPool.end()
  }
}
