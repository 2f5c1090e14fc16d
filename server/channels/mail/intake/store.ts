import { sql, type Updateable } from 'kysely'
import type { IncomingReason } from '#contract/mail.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Vault } from '#platform/vault.ts'
import type { Arrived } from './keep.ts'
import { addBody } from './raw-store.ts'
import type { IncomingMailRow } from './tables.ts'

/** `waits`: seconds, where its sender has sent more than is read at once. */
type Adding = Arrived & { id: string; sha256: Buffer; now: Date; waits: number | null }

/** False when its mailbox has given it before. */
export async function addIncoming(
  tx: Tx,
  vault: Vault,
  { id, source, place, peer, sha256, now, raw, waits, ...envelope }: Adding,
) {
  const row = await tx
    .insertInto('incoming_mail')
    .values({
      id,
      source,
      uidvalidity: place ? String(place.uidvalidity) : null,
      uid: place ? String(place.uid) : null,
      envelope_from: envelope.envelopeFrom,
      envelope_to: [...envelope.envelopeTo],
      peer_ip: peer?.ip ?? null,
      peer_helo: peer?.helo ?? null,
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
      answer_objection: null,
      storm_id: null,
      read_after: waits === null ? null : new Date(now.getTime() + waits * 1000),
      contact_id: null,
      ticket_id: null,
      seq: null,
      ended_at: null,
      ended_by: null,
      told_at: null,
    })
    .onConflict((c) => c.columns(['source', 'uidvalidity', 'uid']).where('uid', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await addBody(tx, vault, id, raw)
  return true
}

export const isHere = async (db: Db, id: string) =>
  (await db.selectFrom('incoming_mail').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The job that reads it, stored with the mail or not at all. What waits is read behind everything that does not. */
export const orderReading = (db: Db | Tx, mailId: string, inSeconds = 0, isLate = false) =>
  sql`select graphile_worker.add_job('read-mail', json_build_object('mail', ${mailId}::text),
    run_at := now() + make_interval(secs => ${inSeconds}::float8), priority := ${isLate ? late : 0}::int)`.execute(db)

/** Higher numbers come later. */
export const late = 10

/** A mail that is to be read now, with one more attempt counted: one that ends us each time is found out by that. */
export const takeToRead = (db: Db, id: string) =>
  db
    .updateTable('incoming_mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning([
      'id',
      'envelope_from',
      'envelope_to',
      'peer_ip',
      'peer_helo',
      'sha256',
      'received_at',
      'attempts',
      'junk',
      'storm_id',
    ])
    .executeTakeFirst()

/** The job that takes passwords and keys out of the bytes, once the mail has its end and needs them no more. */
const orderHiding = (db: Db | Tx, mailId: string) =>
  sql`select graphile_worker.add_job('hide-in-mail', json_build_object('mail', ${mailId}::text))
    from incoming_mail_body where mail_id = ${mailId} and exists (
      select from unnest(hidden) h where h ~ '^(password|key|access_key):')`.execute(db)

/** Which ticket it lies in. */
export const ticketOfMail = (db: Db, id: string) =>
  db.selectFrom('incoming_mail').select('ticket_id').where('id', '=', id).executeTakeFirst()

/** The mail, held until the transaction ends. */
export const lockIncoming = (tx: Tx, id: string) =>
  tx
    .selectFrom('incoming_mail')
    .select(['id', 'state', 'outcome', 'subject', 'from_address', 'contact_id', 'ticket_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Changes = Omit<Updateable<IncomingMailRow>, 'id' | 'sha256' | 'source'>

/** False when it had ended by then: nobody ends it twice. */
export async function changeIncoming(db: Db | Tx, id: string, changes: Changes) {
  const row = await db
    .updateTable('incoming_mail')
    .set(changes)
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .returning('id')
    .executeTakeFirst()
  if (row && changes.state === 'ended') await orderHiding(db, id)
  return row !== undefined
}

/** Staff find it beside that ticket. */
export const linkToTicket = (tx: Tx, id: string, ticketId: string) =>
  tx.updateTable('incoming_mail').set({ ticket_id: ticketId }).where('id', '=', id).execute()

type Came = Pick<IncomingMailRow, 'id' | 'sha256' | 'envelope_to' | 'received_at'>

/** Whether the same bytes came to the same address within so many minutes before. */
export async function sameBefore(db: Db, mail: Came, minutes: number) {
  const since = new Date(mail.received_at.getTime() - minutes * 60_000)
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
  db
    .selectFrom('incoming_mail')
    .select(['id', 'state', 'trust', 'contact_id', 'ticket_id'])
    .where('id', '=', id)
    .executeTakeFirst()

const lies = (db: Db | Tx, before: Date) =>
  db
    .selectFrom('incoming_mail')
    .select('id')
    .where('state', 'in', ['waiting', 'aside'])
    .where('received_at', '<', before)
    // What waits because its sender sends more than is read at once waits on purpose.
    .where((eb) => eb.or([eb('read_after', 'is', null), eb('read_after', '<', before)]))
    .where('told_at', 'is', null)

/** Whether mail from before then has no end, and nobody was told of it. */
export const liesUntold = async (db: Db, before: Date) =>
  (await lies(db, before).limit(1).executeTakeFirst()) !== undefined

/** All of it, told of from now on: each once. */
export async function tellOfLying(tx: Tx, before: Date, now: Date) {
  const rows = await tx
    .updateTable('incoming_mail')
    .set({ told_at: now })
    .where('id', 'in', lies(tx, before))
    .returning('state')
    .execute()
  const waiting = rows.filter(({ state }) => state === 'waiting').length
  return { waiting, aside: rows.length - waiting }
}

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

/** Whether it waits its turn: its sender sends more than is read at once. */
export async function waitsItsTurn(db: Db, id: string, now: Date): Promise<boolean> {
  const row = await db.selectFrom('incoming_mail').select('read_after').where('id', '=', id).executeTakeFirst()
  return row?.read_after != null && row.read_after > now
}
