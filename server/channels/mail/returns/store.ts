import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { UndeliverableRow } from './tables.ts'

/** A letter that something is reported of, held until the transaction ends. */
export const lockReported = (tx: Tx, by: { id: string } | { messageId: string }) =>
  tx
    .selectFrom('letters as l')
    .leftJoin('tickets as t', 't.id', 'l.stream_id')
    .leftJoin('persons as p', 'p.id', 'l.recipient_id')
    .select(['l.id', 'l.kind', 'l.state', 'l.to_address', 'l.recipient_id', 'l.created_at', 'l.seq'])
    .select(['t.id as ticket_id', 'p.kind as reader'])
    .$call((q) => ('id' in by ? q.where('l.id', '=', by.id) : q.where('l.message_id', '=', by.messageId)))
    .forUpdate('l')
    .executeTakeFirst()
export type ReportedLetter = NonNullable<Awaited<ReturnType<typeof lockReported>>>

export const markReturned = (tx: Tx, id: string, state: 'returned' | 'failed', said: string, at: Date) =>
  tx.updateTable('letters').set({ state, last_error: said, reported_at: at }).where('id', '=', id).execute()

export const markDelivered = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('letters')
    .set({ state: 'delivered', last_error: null, reported_at: at })
    .where('id', '=', id)
    .execute()

/** Since the first of them; what was said, by the last. */
export const markUndeliverable = (tx: Tx, { address, said, letter_id, since }: UndeliverableRow) =>
  tx
    .insertInto('undeliverable_addresses')
    .values({ address: address.toLowerCase(), since, said, letter_id })
    .onConflict((c) => c.column('address').doUpdateSet({ said, letter_id }))
    .execute()

/** A letter that was written since has arrived. */
export const unmarkArrived = (tx: Tx, address: string, written: Date) =>
  tx
    .deleteFrom('undeliverable_addresses')
    .where('address', '=', address.toLowerCase())
    .where('since', '<', written)
    .execute()

/** False when it was not marked. */
export async function unmark(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from undeliverable_addresses u using persons p
    where p.id = ${personId} and u.address = lower(p.email) returning u.address`.execute(tx)
  return rows.length > 0
}
