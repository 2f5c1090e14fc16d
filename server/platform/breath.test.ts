import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { freshDatabase } from '../../test/world.ts'
import { inOneBreath } from './breath.ts'
import { plannedOnce } from './conversation.ts'
import { type Db, openPool, queries } from './db.ts'

describe('What is read in one breath', () => {
  const database = freshDatabase()

  const connected = async (work: (db: Db, pool: pg.Pool) => Promise<void>) => {
    const pool = openPool(database.connection, 1)
    try {
      await work(queries(pool), pool)
    } finally {
      await pool.end()
    }
  }
  /** How often somebody wrote to the line while this was done. */
  const writesDuring = async (pool: pg.Pool, work: () => Promise<unknown>) => {
    const client = await pool.connect()
    const { stream } = (client as unknown as { connection: pg.Connection }).connection
    let writes = 0
    const uncork = stream.uncork.bind(stream)
    stream.uncork = () => {
      writes++
      uncork()
    }
    client.release()
    await work()
    return writes
  }
  const number = async (db: Db, value: number) =>
    (await sql<{ value: number }>`select ${value}::int as value`.execute(db)).rows[0]!.value

  test('goes out at once and comes back in the order of asking', () =>
    connected(async (db, pool) => {
      let read: unknown
      const writes = await writesDuring(pool, async () => {
        read = await inOneBreath(db, (db) => [number(db, 1), number(db, 2), 'known already', number(db, 3)])
      })
      assert.deepEqual(read, [1, 2, 'known already', 3])
      assert.equal(writes, 1)
    }))

  test('what follows from an answer makes the next breath, however deep it was asked', () =>
    connected(async (db, pool) => {
      const twice = async (db: Db, value: number) => number(db, (await number(db, value)) * 2)
      let read: unknown
      const writes = await writesDuring(pool, async () => {
        read = await inOneBreath(db, (db) => [
          twice(db, 1),
          inOneBreath(db, (db) => [twice(db, 2), twice(db, 3)]),
          db.selectFrom('events').select('seq').execute(),
        ])
      })
      assert.deepEqual(read, [2, [4, 6], []])
      assert.equal(writes, 2)
    }))

  test('fails whole when one question of it fails, and the line serves the next', () =>
    connected(async (db) => {
      const wrong = sql`select 1 / ${0}::int`
      await assert.rejects(
        inOneBreath(db, (db) => [number(db, 1), wrong.execute(db), number(db, 2)]),
        { code: '22012' },
      )
      assert.deepEqual(await inOneBreath(db, (db) => [number(db, 7)]), [7])
    }))

  test('a statement is planned as its head says, among others that are not', () =>
    connected(async (db) => {
      const mode = (db: Db, head: string) =>
        sql<{ mode: string }>`${sql.raw(head)} select current_setting('plan_cache_mode') as mode`.execute(db)
      const read = await inOneBreath(db, (db) => [mode(db, plannedOnce), mode(db, ''), mode(db, plannedOnce)])
      assert.deepEqual(
        read.map(({ rows }) => rows[0]!.mode),
        ['force_generic_plan', 'auto', 'force_generic_plan'],
      )
      assert.equal((await mode(db, '')).rows[0]!.mode, 'auto')
    }))

  test('changes nothing: it has no transaction, and a transaction has no breath', () =>
    connected(async (db) => {
      await assert.rejects(
        inOneBreath(db, (db) => [db.transaction().execute(async () => {})]),
        { message: 'what is read in one breath changes nothing' },
      )
      await assert.rejects(
        db.transaction().execute((tx) => inOneBreath(tx, (db) => [number(db, 1)])),
        { message: 'only a page reads in one breath' },
      )
    }))
})
