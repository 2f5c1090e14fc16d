import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { CannotStart } from '../../server/platform/cannot-start.ts'
import { type Cluster, startCluster } from '../../server/platform/cluster.ts'
import { clockDifference, refuseWrongClock } from '../../server/platform/database-checks.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { temporaryFolder } from './stage.ts'

describe('migrating', () => {
  const place = temporaryFolder()
  const files = path.join(place, 'migrations')
  let cluster: Cluster
  let count = 0

  before(async () => {
    cluster = await startCluster(path.join(place, 'data'), { settings: { fsync: 'off', autovacuum: 'off' } })
  })
  after(() => cluster.stop())

  async function ask(connection: pg.PoolConfig, statement: string) {
    const client = new pg.Client(connection)
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }

  /** A new database, and a folder with just these migrations. */
  async function fresh(migrations: Record<string, string>, howMade = '') {
    const database = `m${count++}`
    await ask(cluster.connection, `create database ${database} ${howMade}`)
    rmSync(files, { recursive: true, force: true })
    mkdirSync(files)
    for (const [name, sql] of Object.entries(migrations)) add(name, sql)
    return { ...cluster.connection, database }
  }
  const add = (name: string, sql: string) => writeFileSync(path.join(files, name), sql)
  const refused = (words: RegExp) => (error: Error) => error instanceof CannotStart && words.test(error.message)

  test('every file is applied once, in order, and graphile-worker is made ready', async () => {
    const connection = await fresh({
      '0002_more.sql': 'alter table a add b int',
      '0001_start.sql': 'create table a (x int)',
    })
    assert.deepEqual(await migrate(connection, files), ['0001_start.sql', '0002_more.sql'])
    assert.deepEqual(await migrate(connection, files), [])
    add('0003_then.sql', 'create table c (y int)')
    assert.deepEqual(await migrate(connection, files), ['0003_then.sql'])
    assert.deepEqual(await ask(connection, "select (graphile_worker.add_job('x')).id > 0 as added"), [{ added: true }])
  })

  test('no migrations at all are fine', async () => {
    const connection = await fresh({})
    assert.deepEqual(await migrate(connection, path.join(place, 'nowhere')), [])
  })

  test('a file that fails leaves nothing of itself, and says where it failed', async () => {
    const connection = await fresh({ '0001_start.sql': 'create table a (x int);\n\nselect nonsense;' })
    await assert.rejects(
      migrate(connection, files),
      refused(/0001_start\.sql failed at line 3 and left nothing behind: .*nonsense/),
    )
    assert.deepEqual(await ask(connection, "select to_regclass('a') as a"), [{ a: null }])
    add('0001_start.sql', 'create table a (x int)')
    assert.deepEqual(await migrate(connection, files), ['0001_start.sql'])
  })

  test('several nodes that start at once migrate one after the other', async () => {
    const connection = await fresh({ '0001_start.sql': 'create table a (x int); select pg_sleep(0.2)' })
    const applied = await Promise.all([1, 2, 3].map(() => migrate(connection, files)))
    assert.deepEqual(applied.flat(), ['0001_start.sql'])
  })

  test('a file changed after it was applied is refused; line ends turned by a checkout are no change', async () => {
    const connection = await fresh({ '0001_start.sql': 'create table a (x int);\ncreate table b (x int);\n' })
    await migrate(connection, files)
    add('0001_start.sql', 'create table a (x int);\r\ncreate table b (x int);\r\n')
    assert.deepEqual(await migrate(connection, files), [])
    add('0001_start.sql', 'create table a (x bigint);')
    await assert.rejects(migrate(connection, files), refused(/0001_start\.sql was changed after it had been applied/))
  })

  test('a database brought further by a newer Otklik is left alone', async () => {
    const connection = await fresh({ '0001_start.sql': 'select 1', '0002_newer.sql': 'select 2' })
    await migrate(connection, files)
    rmSync(path.join(files, '0002_newer.sql'))
    await assert.rejects(migrate(connection, files), refused(/newer Otklik \(0002_newer\.sql/))
  })

  test('a late number, a number given twice and a name without one are refused', async () => {
    const connection = await fresh({ '0001_start.sql': 'select 1', '0003_third.sql': 'select 3' })
    await migrate(connection, files)
    add('0002_late.sql', 'select 2')
    await assert.rejects(migrate(connection, files), refused(/0002_late\.sql comes before 0003_third\.sql/))
    add('0003_twin.sql', 'select 3')
    await assert.rejects(migrate(connection, files), refused(/0003_third\.sql and 0003_twin\.sql/))
    rmSync(path.join(files, '0003_twin.sql'))
    add('more.sql', 'select 4')
    await assert.rejects(migrate(connection, files), refused(/more\.sql .* is not named like a migration/))
  })

  test('our own databases hear Cyrillic', async () => {
    const connection = await fresh({ '0001_start.sql': 'create extension pg_trgm' })
    await migrate(connection, files)
    const [heard] = await ask(connection, "select show_trgm('сервер') <> '{}' as trigrams, lower('ПРИВЕТ') as lower")
    assert.deepEqual(heard, { trigrams: true, lower: 'привет' })
  })

  test('a database that cannot read Russian is refused before anything is written into it', async () => {
    const start = { '0001_start.sql': 'create extension pg_trgm' }
    const deaf = await fresh(start, "template template0 locale_provider libc locale 'C'")
    await assert.rejects(
      migrate(deaf, files),
      refused(/cannot tell upper from lower case in Russian.*createdb --template=template0/s),
    )
    assert.deepEqual(await ask(deaf, "select to_regclass('schema_migrations') as made"), [{ made: null }])
  })

  test('one whose letters are right and whose trigrams are deaf is refused, too', async () => {
    const start = { '0001_start.sql': 'create extension pg_trgm' }
    const half = await fresh(start, "template template0 locale_provider icu icu_locale 'ru-RU' locale 'C'")
    await assert.rejects(migrate(half, files), refused(/makes pg_trgm deaf to Cyrillic/))
  })

  test('a database in another encoding is refused', async () => {
    const latin = await fresh({}, "template template0 locale_provider libc locale 'C' encoding 'SQL_ASCII'")
    await assert.rejects(migrate(latin, files), refused(/keeps its text in SQL_ASCII/))
  })

  test('a clock two seconds off the database is told which way, and refused', async () => {
    const client = new pg.Client(cluster.connection)
    await client.connect()
    const offBy = (ms: number) => () => new Date(Date.now() + ms)
    assert.ok(Math.abs(await clockDifference(client)) < 1000)
    await refuseWrongClock(client, offBy(-1500))
    await assert.rejects(
      refuseWrongClock(client, offBy(5000)),
      refused(/this machine is [45]\.\d s ahead of that of the database/),
    )
    await assert.rejects(refuseWrongClock(client, offBy(-5000)), refused(/[45]\.\d s behind/))
    await client.end()
  })
})
