/** What the mails of a mailbox are known by, for whoever fetches them. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/** Those of these numbers that are here. */
export async function heldAmong(db: Db, source: string, uidvalidity: bigint, uids: readonly number[]) {
  const rows = await db
    .selectFrom('incoming_mail')
    .select('uid')
    .where('source', '=', source)
    .where('uidvalidity', '=', String(uidvalidity))
    .where('uid', 'in', uids.map(String))
    .execute()
  return new Set(rows.map(({ uid }) => Number(uid)))
}

export type Place = { source: string; uidvalidity: bigint; uid: bigint }

/**
 * The server numbered its mails anew: one that is here by an earlier number has this one from now on. Each is found once
 * only, so that of two mails that say the very same neither stands for the other.
 */
export async function findByEarlierNumber(tx: Tx, { source, uidvalidity, uid }: Place, sha256: Buffer) {
  const { rows } = await sql`
    update incoming_mail set uidvalidity = ${uidvalidity}, uid = ${uid}
    where source = ${source} and uidvalidity <> ${uidvalidity} and id = (
      select id from incoming_mail
      where sha256 = ${sha256} and source = ${source} and uidvalidity <> ${uidvalidity} order by id limit 1)
    returning id`.execute(tx)
  return rows.length > 0
}

/** The same that waits as spam of this folder: somebody has moved it out of there. */
export async function takeOutOfJunk(tx: Tx, { source, uidvalidity, uid }: Place, junk: string, sha256: Buffer) {
  const { rows } = await sql<{ id: string }>`
    update incoming_mail set source = ${source}, uidvalidity = ${uidvalidity}, uid = ${uid}, junk = false,
      state = 'waiting', reason = null, attempts = 0
    where junk and state = 'held' and id = (
      select id from incoming_mail where sha256 = ${sha256} and source = ${junk} and junk and state = 'held'
      order by id limit 1)
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Whether the very same came by another folder of the mailbox. */
export async function cameThrough(tx: Tx, source: string, sha256: Buffer) {
  const row = await tx
    .selectFrom('incoming_mail')
    .select('id')
    .where('sha256', '=', sha256)
    .where('source', '=', source)
    .executeTakeFirst()
  return row !== undefined
}
