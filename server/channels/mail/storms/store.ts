import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { MailStormRow } from './tables.ts'

/** A storm of one of these that blows still; one that has been calm for so long is over. */
export async function blowing(db: Db, keys: readonly string[], now: Date, calmSince: Date): Promise<string | null> {
  await sql`update mail_storms set ended_at = last_at
    where ended_at is null and key = any(${sql.val(keys)}::text[]) and last_at < ${calmSince}`.execute(db)
  const { rows } = await sql<{ id: string }>`update mail_storms set last_at = ${now}
    where ended_at is null and key = any(${sql.val(keys)}::text[]) returning id`.execute(db)
  return rows[0]?.id ?? null
}

/** Its id; false with it: another worker has begun the same. */
export async function addStorm(tx: Tx, storm: MailStormRow): Promise<{ id: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    insert into mail_storms (id, key, kind, about, ticket_id, began_at, last_at)
    values (${storm.id}, ${storm.key}, ${storm.kind}, ${storm.about}, ${storm.ticket_id}, ${storm.began_at}, ${storm.last_at})
    on conflict (key) where ended_at is null do update set last_at = excluded.last_at
    returning id, (id = ${storm.id}) as "isNew"`.execute(tx)
  return rows[0]!
}

/** The storm, held until the transaction ends. */
export const lockStorm = (tx: Tx, id: string) =>
  tx
    .selectFrom('mail_storms')
    .select(['id', 'ended_at', 'ticket_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const endStorm = (tx: Tx, id: string, now: Date) =>
  tx.updateTable('mail_storms').set({ ended_at: now }).where('id', '=', id).where('ended_at', 'is', null).execute()

/** For whoever is told of it. */
export const stormWith = (tx: Tx, id: string) =>
  tx
    .selectFrom('mail_storms as s')
    .leftJoin('tickets as t', 't.id', 's.ticket_id')
    .select(['s.kind', 's.about', 't.number', 't.line_id'])
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow()
