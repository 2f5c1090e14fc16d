import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

export async function streamOfTicket(db: Db | Tx, number: number): Promise<string | undefined> {
  const row = await db.selectFrom('tickets').select('id').where('number', '=', String(number)).executeTakeFirst()
  return row?.id
}

export async function countEvents(db: Db | Tx, stream: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from events ${stream ? sql`where stream_id = ${stream}` : sql``}`.execute(db)
  return rows[0]!.count
}
