import { sql } from 'kysely'
import type { World } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import type { Vault } from '#platform/vault.ts'
import { keptBytes } from './bytes-store.ts'
import type { IncomingMailBodyRow } from './tables.ts'

const nothingRead = {
  text: null,
  attachments: null,
  quote: null,
  signature: null,
  formatted: false,
  differs: false,
}

/** The bytes as they came, sealed, before anybody has read them. */
export const addBody = (tx: Tx, vault: Vault, id: string, raw: Uint8Array) =>
  tx
    .insertInto('incoming_mail_body')
    .values({
      mail_id: id,
      raw: vault.sealBytes(placeOf(id), raw),
      sealed: true,
      hidden: [],
      raw_gone_at: null,
      ...nothingRead,
    })
    .execute()

export const keepWhatWasRead = (db: Db | Tx, id: string, read: Pick<IncomingMailBodyRow, keyof typeof nothingRead>) =>
  db.updateTable('incoming_mail_body').set(read).where('mail_id', '=', id).execute()

/** The one door to the bytes of a mail: they lie sealed. Undefined where there is none or retention has ended. */
export async function rawOf({ db, vault }: Pick<World, 'db' | 'vault'>, id: string): Promise<Buffer | undefined> {
  const kept = await keptBytes(db, id)
  if (!kept) return undefined
  return kept.sealed ? vault.openBytes(placeOf(id), kept.bytes) : kept.bytes
}

const placeOf = (id: string) => `incoming_mail_body|raw|${id}`

/** The bytes without what nobody should have sent; what they were before is gone. */
export const replaceRaw = (
  { db, vault }: Pick<World, 'db' | 'vault'>,
  id: string,
  raw: Uint8Array,
  hidden: readonly string[],
) =>
  db
    .updateTable('incoming_mail_body')
    .set({ raw: vault.sealBytes(placeOf(id), raw), sealed: true, hidden: [...hidden] })
    .where('mail_id', '=', id)
    .execute()

export const keptAfter = (db: Db, after: string, most: number) =>
  db
    .selectFrom('incoming_mail as m')
    .innerJoin('incoming_mail_body as b', 'b.mail_id', 'm.id')
    .select(['m.id', 'm.state'])
    .where('b.raw', 'is not', null)
    .where('m.id', '>', after)
    .orderBy('m.id')
    .limit(most)
    .execute()

/** What was decided of it before its bytes were changed: later a signature over them proves nothing any more. */
export const judgedBefore = (db: Db, id: string) =>
  db
    .selectFrom('incoming_mail as m')
    .innerJoin('incoming_mail_body as b', 'b.mail_id', 'm.id')
    .select(['m.trust', 'm.evidence', 'm.contact_id'])
    .where('m.id', '=', id)
    .where(sql<boolean>`b.hidden <> '{}'`)
    .executeTakeFirst()

/** Ended mails whose bytes are kept longer than is allowed; what came to nothing goes sooner. */
export async function forgetRaw(
  db: Db,
  { endedBefore, idleBefore, now }: Record<'endedBefore' | 'idleBefore' | 'now', Date>,
  most: number,
) {
  const { numAffectedRows } = await sql`
    update incoming_mail_body set raw = null, raw_gone_at = ${now} where mail_id in (
      select m.id from incoming_mail m join incoming_mail_body b on b.mail_id = m.id
      where b.raw is not null and m.ended_at < ${idleBefore}
        and (m.ended_at < ${endedBefore} or m.outcome in ('automatic', 'repeated', 'dismissed'))
      order by m.ended_at limit ${most})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Those of them that are still kept as they came. */
export async function keptAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  const known = ids.filter(isId)
  if (known.length === 0) return []
  const rows = await db
    .selectFrom('incoming_mail_body')
    .select('mail_id')
    .where('mail_id', 'in', known)
    .where('raw', 'is not', null)
    .execute()
  return rows.map(({ mail_id }) => mail_id)
}
