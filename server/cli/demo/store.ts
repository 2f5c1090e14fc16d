import type pg from 'pg'
import type { Db } from '#platform/db.ts'

export async function ticketCount(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Everything of an unfinished demo goes; the migrations make the tables again. */
export async function beginAnew(pool: pg.Pool): Promise<void> {
  await pool.query('drop schema if exists graphile_worker cascade')
  await pool.query('drop schema public cascade')
  await pool.query('create schema public')
}

/** Staff and clients by their addresses. */
export async function peopleAt(db: Db, addresses: readonly string[]) {
  const rows = await db.selectFrom('persons').select(['id', 'name', 'email']).where('email', 'in', addresses).execute()
  return new Map(rows.map((row) => [row.email, row]))
}
