import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { complaintsShownTo } from './complaints.ts'
import { type EntryRow, entryColumns, entryJoins } from './desk-entries.ts'
import { endsOfStream } from './ends-of-stream.ts'

const lastMessages = 30
/** However little was said between them: changes are many where programs write. */
const lastEntries = 120
/** Nobody reads a count beyond this, and counting on would cost more the longer a ticket is. */
const mostCounted = 1000

/** What stands in the history alone. */
const quiet = sql`array['promise.reminded', 'ticket.seen_as_client']`

/**
 * From where on the page of ticket `t` shows everything, and how many messages lie between its first entry and there.
 * Reads no more of a long ticket than of a short one; `offset 0` keeps the bound from being worked out once for each use.
 */
export const tailOf = sql`(
      select b.tail_from,
        (select count(*)::int from (select from messages m
          where m.ticket_id = t.id and m.seq > 1 and m.seq < b.tail_from limit ${sql.lit(mostCounted)}) x) as folded
      from (select case when a.at <= 2 then 1 else a.at end as tail_from from (
        select greatest(t.last_seq - ${sql.lit(lastEntries)}, (select min(x.seq) from (select m.seq from messages m
          where m.ticket_id = t.id order by m.seq desc limit ${sql.lit(lastMessages)}) x)) as at offset 0) a) b)`

/** The first entry and the last ones. */
export async function endsOf(db: Db, ticketId: string, tailFrom: number, actor: Actor): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from ${endsOfStream(ticketId, tailFrom)} e ${entryJoins}
    where ${shownTo(actor)}
    order by e.seq`.execute(db)
  return rows
}

export type Stretch = { after: number; before: number; from: 'end' | 'beginning'; most: number }

/** So many entries of what lies between two, the oldest first, and how many messages are left there; null: nothing is. */
export async function pageOf(db: Db, ticketId: string, { after, before, from, most }: Stretch, actor: Actor) {
  const order = from === 'end' ? sql`desc` : sql`asc`
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from (
      select * from events e
      where e.stream_id = ${ticketId} and e.seq > ${after} and e.seq < ${before} and ${shownTo(actor)}
      order by e.seq ${order} limit ${most + 1}) e ${entryJoins}
    order by e.seq ${order}`.execute(db)
  const page = rows.slice(0, most)
  const last = page.at(-1)?.seq
  const left =
    last === undefined || rows.length <= most ? null : await messagesBetween(db, ticketId, after, before, from, last)
  return { rows: from === 'end' ? page.reverse() : page, left }
}

async function messagesBetween(
  db: Db,
  ticketId: string,
  after: number,
  before: number,
  from: Stretch['from'],
  reached: number,
): Promise<number> {
  const [low, high] = from === 'end' ? [after, reached] : [reached, before]
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from messages
      where ticket_id = ${ticketId} and seq > ${low} and seq < ${high} limit ${mostCounted}) x`.execute(db)
  return rows[0]!.count
}

const shownTo = (actor: Actor) => sql`e.kind <> all (${quiet}) ${complaintsShownTo(actor)}`
