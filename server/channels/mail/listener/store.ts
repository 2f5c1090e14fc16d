import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { ListenerRow, ListenerStateRow } from './tables.ts'

export const listenerRow = (db: Db | Tx): Promise<ListenerRow | undefined> =>
  db
    .selectFrom('listener')
    .select(['active', 'protocol', 'host', 'port', 'takes_for', 'most_bytes', 'changed_at'])
    .executeTakeFirst()

export async function setListenerRow(tx: Tx, row: ListenerRow) {
  await tx
    .insertInto('listener')
    .values({ one: true, ...row })
    .onConflict((c) => c.column('one').doUpdateSet(row))
    .execute()
  await sql`select pg_notify('otklik_settings', 'listener')`.execute(tx)
}

export async function keepState(db: Db, { id, ...state }: ListenerStateRow) {
  await db
    .insertInto('listener_states')
    .values({ id, ...state })
    .onConflict((c) => c.column('id').doUpdateSet(state))
    .execute()
  await sql`delete from listener_states where seen_at < ${state.seen_at}::timestamptz - interval '1 day'`.execute(db)
}

export const dropState = (db: Db, id: string) => db.deleteFrom('listener_states').where('id', '=', id).execute()

/** Where a process listens that was heard of a moment ago; null where none does. */
export async function whoListens(db: Db, since: Date) {
  const row = await db
    .selectFrom('listener_states')
    .select(['host', 'address'])
    .where('address', 'is not', null)
    .where('seen_at', '>', since)
    .orderBy('seen_at', 'desc')
    .executeTakeFirst()
  return row ? { host: row.host, address: row.address! } : null
}
