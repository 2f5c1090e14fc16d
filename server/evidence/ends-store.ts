import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/** Whose history a stream is. */
export type Owner = 'ticket' | 'account' | 'person'
export type LooseEnd = { stream: string; owner: Owner; counted: number | null; last: number | null }

export async function ticketOfStream(db: Db | Tx, stream: string): Promise<number | null> {
  const row = await db.selectFrom('tickets').select('number').where('id', '=', stream).executeTakeFirst()
  return row ? Number(row.number) : null
}

/**
 * A chain that was cut at its end still holds link by link. So the ticket's own count is held against it: the first
 * ticket whose count and history differ, whichever of the two is missing altogether.
 */
export async function firstLooseTicket(db: Db | Tx, stream: string | null): Promise<LooseEnd | undefined> {
  const { rows } = await sql<LooseEnd>`
    select coalesce(t.id, e.stream_id) as stream, 'ticket' as owner, t.last_seq as counted, e.last
    from (select id, last_seq from tickets ${stream ? sql`where id = ${stream}` : sql``}) t
    full join (
      select stream_id, max(seq) as last from events
      where stream_kind = 'ticket' ${stream ? sql`and stream_id = ${stream}` : sql``}
      group by stream_id
    ) e on e.stream_id = t.id
    where t.last_seq is distinct from e.last
    order by 1 limit 1`.execute(db)
  return rows[0]
}

/** Accounts and people count nothing, but each of them began with an event. */
export async function firstWithoutHistory(db: Db | Tx): Promise<LooseEnd | undefined> {
  const { rows } = await sql<LooseEnd>`
    select o.id as stream, o.owner, null::int as counted, null::int as last
    from (select id, 'account' as owner from accounts union all select id, 'person' from persons) o
    where not exists (select from events e where e.stream_id = o.id)
    order by 1 limit 1`.execute(db)
  return rows[0]
}
