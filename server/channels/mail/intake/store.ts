import { sql } from 'kysely'
import type { IncomingReason } from '#contract/mail.ts'
import type { Db, Tx } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import type { Arrived } from './keep.ts'
import type { IncomingMailBodyRow, IncomingMailRow } from './tables.ts'

type Adding = Arrived & { id: string; sha256: Buffer; now: Date }

/** False when its mailbox has given it before. */
export async function addIncoming(tx: Tx, { id, source, place, sha256, now, raw, ...envelope }: Adding) {
  const row = await tx
    .insertInto('incoming_mail')
    .values({
      id,
      source,
      uidvalidity: place ? String(place.uidvalidity) : null,
      uid: place ? String(place.uid) : null,
      envelope_from: envelope.envelopeFrom,
      envelope_to: [...envelope.envelopeTo],
      sha256,
      size: raw.byteLength,
      received_at: now,
      state: 'waiting',
      outcome: null,
      reason: null,
      attempts: 0,
      from_name: '',
      from_address: '',
      subject: '',
      message_id: null,
      trust: null,
      evidence: null,
      contact_id: null,
      ticket_id: null,
      seq: null,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((c) => c.columns(['source', 'uidvalidity', 'uid']).where('uid', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .insertInto('incoming_mail_body')
    .values({ mail_id: id, raw: Buffer.from(raw), ...nothingRead })
    .execute()
  return true
}

const nothingRead = {
  text: null,
  attachments: null,
  quote: null,
  signature: null,
  formatted: false,
  differs: false,
}

/** The job that reads it, stored with the mail or not at all. */
export const orderReading = (db: Db | Tx, mailId: string, inSeconds = 0) =>
  sql`select graphile_worker.add_job('read-mail', json_build_object('mail', ${mailId}::text),
    run_at := now() + make_interval(secs => ${inSeconds}::float8))`.execute(db)

/** A mail that is to be read now, with one more attempt counted: one that ends us each time is found out by that. */
export const takeToRead = (db: Db, id: string) =>
  db
    .updateTable('incoming_mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['id', 'envelope_from', 'envelope_to', 'sha256', 'received_at', 'attempts'])
    .executeTakeFirst()

export const rawOf = async (db: Db | Tx, id: string) =>
  (await db.selectFrom('incoming_mail_body').select('raw').where('mail_id', '=', id).executeTakeFirst())?.raw

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

/** Which ticket it lies in. */
export const ticketOfMail = (db: Db, id: string) =>
  db.selectFrom('incoming_mail').select('ticket_id').where('id', '=', id).executeTakeFirst()

/** The mail, held until the transaction ends. */
export const lockIncoming = (tx: Tx, id: string) =>
  tx
    .selectFrom('incoming_mail')
    .select(['id', 'state', 'outcome', 'subject', 'from_address', 'contact_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Changes = Partial<Omit<IncomingMailRow, 'id' | 'sha256' | 'source'>>

/** False when it had ended by then: nobody ends it twice. */
export async function changeIncoming(db: Db | Tx, id: string, changes: Changes) {
  const row = await db
    .updateTable('incoming_mail')
    .set(changes)
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const keepWhatWasRead = (db: Db | Tx, id: string, read: Omit<IncomingMailBodyRow, 'mail_id' | 'raw'>) =>
  db.updateTable('incoming_mail_body').set(read).where('mail_id', '=', id).execute()

/** Whether the same bytes came to the same address a moment before. */
export async function sameBefore(db: Db, mail: Pick<IncomingMailRow, 'id' | 'sha256' | 'envelope_to' | 'received_at'>) {
  const since = new Date(mail.received_at.getTime() - 10 * 60_000)
  const row = await db
    .selectFrom('incoming_mail')
    .select('id')
    .where('sha256', '=', mail.sha256)
    .where('received_at', '>=', since)
    .where('id', '<', mail.id)
    .where(sql<boolean>`envelope_to = ${sql.val(mail.envelope_to)}::text[]`)
    .executeTakeFirst()
  return row !== undefined
}

/** Out of everybody's way, where an administrator sees it; the others go on. */
export const setMailAside = (db: Db | Tx, id: string, reason: IncomingReason) =>
  changeIncoming(db, id, { state: 'aside', reason })

export const incomingById = (db: Db, id: string) =>
  db.selectFrom('incoming_mail').select(['id', 'state', 'trust', 'contact_id']).where('id', '=', id).executeTakeFirst()

/** How it stands with one mail, for whoever brought it. */
export const endOfMail = (db: Db, id: string) =>
  db
    .selectFrom('incoming_mail as m')
    .innerJoin('incoming_mail_body as b', 'b.mail_id', 'm.id')
    .leftJoin('tickets as t', 't.id', 'm.ticket_id')
    .select(['m.state', 'm.outcome', 'm.reason', 'm.message_id', 'm.from_address', 'm.subject'])
    .select(['b.text', 'b.attachments', 't.number'])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
