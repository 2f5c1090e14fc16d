import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { IncidentRow } from './tables.ts'

export const addIncident = (tx: Tx, incident: IncidentRow) => tx.insertInto('incidents').values(incident).execute()

/** Held against every other writer until the transaction ends. */
export const lockIncident = (tx: Tx, id: string) =>
  tx.selectFrom('incidents').select(['id', 'version', 'ended_at']).where('id', '=', id).forUpdate().executeTakeFirst()

export const setIncident = (tx: Tx, id: string, change: Partial<IncidentRow>) =>
  tx.updateTable('incidents').set(change).where('id', '=', id).execute()

/** How many of these services and topics there are. */
export async function knownOnes(tx: Tx, serviceIds: readonly string[], topicIds: readonly string[]) {
  const { rows } = await sql<{ services: number; topics: number }>`
    select (select count(*)::int from services where id = any(${sql.val(serviceIds)}::uuid[])) as services,
      (select count(*)::int from topics where id = any(${sql.val(topicIds)}::uuid[])) as topics`.execute(tx)
  return rows[0]!
}
