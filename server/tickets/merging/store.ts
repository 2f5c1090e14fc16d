import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { TicketMergeRow } from './tables.ts'

/** A ticket by its number, or the one that goes on for it. */
export async function lastOf(db: Db | Tx, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('tickets')
    .select(['id', 'merged_into'])
    .where('number', '=', String(number))
    .executeTakeFirst()
  return row && (row.merged_into ?? row.id)
}

/** Two tickets held in one order, whoever asks for them in which. */
export async function holdInOrder<Ticket>(
  hold: (id: string) => Promise<Ticket | undefined>,
  one: string,
  other: string,
): Promise<[Ticket | undefined, Ticket | undefined]> {
  if (one === other) return [await hold(one), await hold(one)]
  const first = await hold(one < other ? one : other)
  const second = await hold(one < other ? other : one)
  return one < other ? [first, second] : [second, first]
}

export async function countMergedInto(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tickets where merged_into = ${id}`.execute(tx)
  return rows[0]!.n
}

export const addMerge = (tx: Tx, merge: Omit<TicketMergeRow, 'apart_at' | 'apart_by'>) =>
  tx
    .insertInto('ticket_merges')
    .values({ ...merge, apart_at: null, apart_by: null })
    .execute()

/** What went into the one goes on in the other with it. */
export const moveMerged = (tx: Tx, from: string, into: string) =>
  tx.updateTable('tickets').set({ merged_into: into }).where('merged_into', '=', from).execute()

/** The merge that stands for a ticket, held until the transaction ends. */
export const standingMerge = (tx: Tx, ticketId: string) =>
  tx
    .selectFrom('ticket_merges')
    .select([
      'ticket_id',
      'seq',
      'into_id',
      'at',
      'status',
      'next_contact_by',
      'waiting_for',
      'handed_over',
      'informed',
    ])
    .where('ticket_id', '=', ticketId)
    .where('apart_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const endMerge = (
  tx: Tx,
  { ticket_id, seq }: Pick<TicketMergeRow, 'ticket_id' | 'seq'>,
  ended: { apart_at: Date; apart_by: string | null },
) => tx.updateTable('ticket_merges').set(ended).where('ticket_id', '=', ticket_id).where('seq', '=', seq).execute()

/** What had gone into a ticket before it was merged itself goes with it when it is taken apart. */
export const takeAlong = (tx: Tx, ticketId: string) =>
  sql`with recursive along as (
      select ticket_id from ticket_merges where into_id = ${ticketId} and apart_at is null
      union
      select m.ticket_id from along a join ticket_merges m on m.into_id = a.ticket_id and m.apart_at is null
    )
    update tickets set merged_into = ${ticketId} where id in (select ticket_id from along)`.execute(tx)
