/**
 * An import is repeatable: what a machine that dies has lost is filed by running it again. So nobody waits for the disk
 * with each ticket, only once at the end, before anything is called done.
 */
import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '#platform/db.ts'

/** The same database over connections that do not wait for the disk. */
export const unwaiting = (connection: pg.PoolConfig): pg.PoolConfig => ({
  ...connection,
  options: '-c synchronous_commit=off',
})

/** Comes back when everything written so far is on the disk: the log is one, and this is the last thing in it. */
export const untilOnDisk = (db: Db): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = on`.execute(tx)
    await sql`select pg_logical_emit_message(true, 'otklik', 'everything is on the disk')`.execute(tx)
  })
