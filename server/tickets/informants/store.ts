import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { InformantRow } from './tables.ts'

export const informantsOf = async (db: Db | Tx, ticketId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('ticket_informants')
    .select('contact_id')
    .where('ticket_id', '=', ticketId)
    .orderBy('contact_id')
    .execute()
  return rows.map(({ contact_id }) => contact_id)
}

export const addInformant = (tx: Tx, informant: InformantRow) =>
  tx.insertInto('ticket_informants').values(informant).execute()

/** Whether there was one to take away. */
export async function removeInformant(tx: Tx, ticketId: string, contactId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from ticket_informants where ticket_id = ${ticketId} and contact_id = ${contactId} returning 1`.execute(tx)
  return rows.length > 0
}
