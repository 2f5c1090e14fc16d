import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { freshDatabase } from '../../test/world.ts'
import { conversation, statementKinds } from './conversation.ts'
import { type Db, forQueries, openPool, queries } from './db.ts'

describe('A conversation with the database', () => {
  const database = freshDatabase()
  let db: Db

  before(async () => {
    await database.pool.query('create table guests (name text primary key)')
  })
  const connected = async (work: () => Promise<void>) => {
    const pool = openPool({ ...database.connection, ...forQueries }, 1)
    db = queries(pool)
    try {
      await work()
    } finally {
      await pool.end()
    }
  }
  const guests = async () =>
    (await database.pool.query('select name from guests order by 1')).rows.map(({ name }) => name)
  const add = (tx: Db, name: string) => sql`insert into guests values (${name})`.execute(tx)
  const count = async (tx: Db) =>
    (await sql<{ n: number }>`select count(*)::int as n from guests`.execute(tx)).rows[0]!.n

  test('what was written is there for the next to read, and stored when it is over', () =>
    connected(async () => {
      await db.transaction().execute(async (tx) => {
        await add(tx, 'Anna')
        await add(tx, 'Oleg')
        assert.equal(await count(tx), 2)
      })
      assert.deepEqual(await guests(), ['Anna', 'Oleg'])
    }))

  test('a write that fails is told at the end, and nothing of the whole is stored', () =>
    connected(async () => {
      const twice = db.transaction().execute(async (tx) => {
        await add(tx, 'Vera')
        await add(tx, 'Anna')
        await add(tx, 'Pavel')
      })
      await assert.rejects(twice, { code: '23505', constraint: 'guests_pkey' })
      assert.deepEqual(await guests(), ['Anna', 'Oleg'])
    }))

  test('whoever reads behind a write that failed hears of that one', () =>
    connected(async () => {
      const twice = db.transaction().execute(async (tx) => {
        await add(tx, 'Anna')
        await count(tx)
        assert.fail('the story goes no further')
      })
      await assert.rejects(twice, { code: '23505' })
      assert.equal(await count(db), 2)
    }))

  test('a story that is given up leaves nothing behind, and the connection serves the next', () =>
    connected(async () => {
      const givenUp = db.transaction().execute(async (tx) => {
        await add(tx, 'Mallory')
        throw new Error('not you')
      })
      await assert.rejects(givenUp, { message: 'not you' })
      await db.transaction().execute((tx) => add(tx, 'Irina'))
      assert.deepEqual(await guests(), ['Anna', 'Irina', 'Oleg'])
    }))

  test('the same new statement may be said many times before the first is answered', () =>
    connected(async () => {
      await db.transaction().execute(async (tx) => {
        for (let i = 0; i < 20; i++) await sql`delete from guests where name = ${`nobody ${i}`}`.execute(tx)
        for (let i = 0; i < 20; i++) await add(tx, `guest ${i}`)
        for (let i = 0; i < 20; i++) await sql`delete from guests where name = ${`guest ${i}`}`.execute(tx)
      })
      assert.deepEqual(await guests(), ['Anna', 'Irina', 'Oleg'])
    }))

  test('nothing is written when a transaction could not begin', async () => {
    const said: string[] = []
    const client = {
      query: async (asked: string | { text: string }) => {
        const text = typeof asked === 'string' ? asked : asked.text
        said.push(text)
        if (text === 'begin') throw new Error('no')
        return { command: 'SELECT', rowCount: 0, rows: [] }
      },
    } as unknown as pg.PoolClient
    const { query } = conversation(client, statementKinds())
    await query('begin')
    await assert.rejects(query("insert into guests values ('Mallory')"), { message: 'no' })
    assert.deepEqual(said, ['begin'])

    await query('begin')
    await assert.rejects(query('select 1'), { message: 'no' })
  })

  test('a connection that is lost in the middle fails what was said on it', async () => {
    const client = new pg.Client({ ...database.connection, ...forQueries })
    client.on('error', () => {})
    await client.connect()
    const { query } = conversation(client as unknown as pg.PoolClient, statementKinds())
    await query('begin')
    await query("insert into guests values ('Mallory')")
    await assert.rejects(query('select pg_terminate_backend(pg_backend_pid())'), { code: '57P01' })
    await assert.rejects(query('commit'))
    assert.deepEqual(await guests(), ['Anna', 'Irina', 'Oleg'])
  })
})
