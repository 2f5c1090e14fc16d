import { sql, type Updateable } from 'kysely'
import type { IncomingReason } from '#contract/mail.ts'
import type { World } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import type { Vault } from '#platform/vault.ts'
import type { Arrived } from './keep.ts'
import type { IncomingMailBodyRow, IncomingMailRow } from './tables.ts'

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
  await tx
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
  return true
}

export const isHere = async (db: Db, id: string) =>
  (await db.selectFrom('incoming_mail').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
const nothingRead = {
  text: null,
  attachments: null,
  quote: null,
  signature: null,
  formatted: false,
  differs: false,
}

/** The job that reads it, stored with the mail or not at all. What waits is read behind everything that does not. */
export const orderReading = (db: Db | Tx, mailId: string, inSeconds = 0, isLate = false) =>
  sql`select graphile_worker.add_job('read-mail', json_build_object('mail', ${mailId}::text),
    run_at := now() + make_interval(secs => ${inSeconds}::float8), priority := ${isLate ? late : 0}::int)`.execute(db)

/** Higher numbers come later. */
const late = 10

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

/** The one door to the bytes of a mail: they lie sealed. Undefined where there is none or retention has ended. */
export async function rawOf({ db, vault }: Pick<World, 'db' | 'vault'>, id: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('incoming_mail_body')
    .select(['raw', 'sealed'])
    .where('mail_id', '=', id)
    .executeTakeFirst()
  if (!row?.raw) return undefined
  return row.sealed ? vault.openBytes(placeOf(id), row.raw) : row.raw
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

/** The job that takes passwords and keys out of the bytes, once the mail has its end and needs them no more. */
const orderHiding = (db: Db | Tx, mailId: string) =>
  sql`select graphile_worker.add_job('hide-in-mail', json_build_object('mail', ${mailId}::text))
    from incoming_mail_body where mail_id = ${mailId} and exists (
      select from unnest(hidden) h where h ~ '^(password|key|access_key):')`.execute(db)

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

export const keepWhatWasRead = (db: Db | Tx, id: string, read: Pick<IncomingMailBodyRow, keyof typeof nothingRead>) =>
  db.updateTable('incoming_mail_body').set(read).where('mail_id', '=', id).execute()

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
