import type { Db, Tx } from '#platform/db.ts'
import type { UnconfirmedTicketRow } from './tables.ts'

export const waitForItsClient = (tx: Tx, ticketId: string, since: Date) => {
  const row: UnconfirmedTicketRow = { ticket_id: ticketId, since, reminded_at: null }
  return tx.insertInto('unconfirmed_tickets').values(row).execute()
}

/** Nobody waits for the client's word on it any more. */
export const waitNoMore = (tx: Tx, ticketId: string) =>
  tx.deleteFrom('unconfirmed_tickets').where('ticket_id', '=', ticketId).execute()

/** Those whose clients were asked before this and only once, a handful at a time. */
export async function askedOnceBefore(db: Db, before: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('unconfirmed_tickets')
    .select('ticket_id')
    .where('since', '<=', before)
    .where('reminded_at', 'is', null)
    .orderBy('since')
    .orderBy('ticket_id')
    .limit(most)
    .execute()
  return rows.map(({ ticket_id }) => ticket_id)
}

/** False when somebody was first. */
export async function takeReminder(tx: Tx, ticketId: string, at: Date) {
  const row = await tx
    .updateTable('unconfirmed_tickets')
    .set({ reminded_at: at })
    .where('ticket_id', '=', ticketId)
    .where('reminded_at', 'is', null)
    .returning('ticket_id')
    .executeTakeFirst()
  return row !== undefined
}

/** What waits for its client since before this, and for nobody else; or has ended otherwise. */
export async function unconfirmedSince(db: Db, before: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('unconfirmed_tickets as u')
    .innerJoin('tickets as t', 't.id', 'u.ticket_id')
    .select('u.ticket_id')
    .where('u.since', '<=', before)
    .where('t.status', 'in', ['waiting_for_client', 'closed'])
    .orderBy('u.since')
    .orderBy('u.ticket_id')
    .limit(most)
    .execute()
  return rows.map(({ ticket_id }) => ticket_id)
}
