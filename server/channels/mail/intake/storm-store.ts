import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { changeIncoming, late } from './store.ts'
import type { IncomingMailRow } from './tables.ts'

export const holdInStorm = (db: Db, id: string, storm_id: string) => changeIncoming(db, id, { storm_id })

/** Everything that a storm held is to be read, behind what comes now; says how many that are. */
export async function readStormAgain(tx: Tx, stormId: string): Promise<number> {
  const { rows } = await sql`
    with again as (update incoming_mail set state = 'waiting', reason = null, attempts = 0, ticket_id = null
      where storm_id = ${stormId} and state = 'held' returning id)
    select graphile_worker.add_job('read-mail', json_build_object('mail', id), priority := ${late}::int)
    from (select id from again order by id) x`.execute(tx)
  return rows.length
}

export async function endHeldOfStorm(
  tx: Tx,
  stormId: string,
  ended: Pick<IncomingMailRow, 'reason' | 'ended_at' | 'ended_by'>,
): Promise<number> {
  const rows = await tx
    .updateTable('incoming_mail')
    .set({ state: 'ended', outcome: 'dismissed', ...ended })
    .where('storm_id', '=', stormId)
    .where('state', '=', 'held')
    .returning('id')
    .execute()
  return rows.length
}
