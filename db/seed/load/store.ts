import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { store } from '#platform/ledger/append.ts'
import type { Life } from './history.ts'

/** Many tickets in one transaction: two statements for what they are, one for what happened. */
export async function storeLives(db: Db, lives: readonly Life[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const tickets = JSON.stringify(lives.map(({ ticket }) => ticket))
    await sql`insert into tickets select * from jsonb_populate_recordset(null::tickets, ${tickets}::jsonb)`.execute(tx)
    const messages = JSON.stringify(lives.flatMap((life) => life.messages))
    await sql`insert into messages select * from jsonb_populate_recordset(null::messages, ${messages}::jsonb)`.execute(
      tx,
    )
    await store(
      tx,
      lives.flatMap(({ entries }) => entries),
      [],
      null,
      [],
    )
  })
}

export async function settle(db: Db, nextNumber: number): Promise<void> {
  await sql`select setval('ticket_numbers', ${nextNumber}, false)`.execute(db)
  await sql`vacuum (analyze)`.execute(db)
  await sql`checkpoint`.execute(db)
}

export const topicOfLine = async (db: Db): Promise<Map<string, string>> =>
  new Map((await db.selectFrom('topics').select(['id', 'line_id']).execute()).map(({ id, line_id }) => [line_id, id]))
