import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { freshDatabase } from '../../test/world.ts'
import { conversation, statementKinds } from './conversation.ts'
import { type Db, openPool, queries } from './db.ts'

describe('A conversation with the database', () => {
  const database = freshDatabase()
  let db: Db

  before(async () => {
    await database.pool.query('create table guests (name text primary key)')
  })
  const connected = async (work: () => Promise<void>) => {
    const pool = openPool(database.connection, 1)
    db = queries(pool)
    try {
      await work()
    } finally {
      await pool.end()
    }
  }
  const spoken = async (work: (talk: ReturnType<typeof conversation>) => Promise<void>) => {
    const client = new pg.Client(database.connection)
    await client.connect()
    try {
      await work(conversation(client as unknown as pg.PoolClient, statementKinds()))
    } finally {
      await client.end()
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

  test('nothing is written when a transaction could not begin', () =>
    spoken(async ({ query }) => {
      await query('begin in no way that is known')
      await query("insert into guests values ('Mallory')")
      await assert.rejects(query('commit'), { code: '42601' })
      await query('rollback')
      assert.deepEqual(await guests(), ['Anna', 'Irina', 'Oleg'])
    }))

  test('a statement that stood behind a failure may be said again', () =>
    spoken(async ({ query }) => {
      for (let time = 0; time < 2; time++) {
        await query('begin')
        await query("insert into guests values ('Anna')")
        await query("delete from guests where name = 'nobody at all'")
        await assert.rejects(query("select name from guests where name = 'Oleg'"), { code: '23505' })
        await query('rollback')
      }
      assert.deepEqual((await query("select name from guests where name = 'Oleg'")).rows, [{ name: 'Oleg' }])
      assert.deepEqual((await query("select name from guests where name = 'Oleg'")).rows, [{ name: 'Oleg' }])
    }))

  test('what is too long to be kept back goes out by and by', () =>
    spoken(async ({ query }) => {
      await query('begin')
      for (let i = 0; i < 100; i++) await query('insert into guests values ($1)', [`guest ${i}`])
      await query('rollback')
      assert.deepEqual(await guests(), ['Anna', 'Irina', 'Oleg'])
    }))

  test('values of every kind arrive as they are', () =>
    spoken(async ({ query }) => {
      const at = new Date('2026-03-02T09:00:00.123Z')
      const { rows } = await query(
        'select $1::timestamptz as at, $2::bytea as bytes, $3::text[] as list, $4::jsonb as value, $5::text as none, $6::int as number, $7::boolean as truth',
        [at, Buffer.from([0, 255]), ['a "b" \\c', null, ''], { a: [1] }, null, 7, false],
      )
      assert.deepEqual(rows, [
        {
          at,
          bytes: Buffer.from([0, 255]),
          list: ['a "b" \\c', null, ''],
          value: { a: [1] },
          none: null,
          number: 7,
          truth: false,
        },
      ])
    }))

  test('a connection that is lost in the middle fails what was said on it', async () => {
    const client = new pg.Client(database.connection)
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
