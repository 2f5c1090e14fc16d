import { sql } from 'kysely'
import { unanswered } from '#platform/conversation.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Announcement, EventKind, Happened } from '#platform/events.ts'
import type { About } from './message-id.ts'
import { mostAttempts } from './rules.ts'
import type { AnswersToRow, LetterRow, OutgoingRow } from './tables.ts'

/**
 * The words of exactly this event and of this kind: there is no other way from a ticket's history into a letter, so a
 * note cannot get into one. Nothing when they were erased, when they came with an import (that has been told before), or
 * when it was done from the command line (whoever did it tells).
 */
export async function wordsOf<Meta extends Announcement['meta'], Content extends Record<string, unknown>>(
  tx: Tx,
  of: EventKind<Meta, Content>,
  { streamId, seq }: Happened<Meta>,
): Promise<Content | undefined> {
  const row = await tx
    .selectFrom('event_content as c')
    .innerJoin('events as e', (join) => join.onRef('e.stream_id', '=', 'c.stream_id').onRef('e.seq', '=', 'c.seq'))
    .select('c.content')
    .where('e.stream_id', '=', streamId)
    .where('e.seq', '=', seq)
    .where('e.kind', '=', of.kind)
    .where('e.channel', 'not in', ['import', 'command_line'])
    .executeTakeFirst()
  return row?.content as Content | undefined
}

/** The values of the event that a letter tells of. */
export const metaOf = async (db: Db, { streamId, seq }: { streamId: string; seq: number }) =>
  (
    await db
      .selectFrom('events')
      .select('meta')
      .where('stream_id', '=', streamId)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
  ).meta

/** The Message-ID of a letter that is there: it stays what it was, whatever ids look like by now. */
export async function sentAs(tx: Tx, { streamId, seq, recipientId, kind }: About): Promise<string | null> {
  const row = await tx
    .selectFrom('letters')
    .select('message_id')
    .where('stream_id', '=', streamId)
    .where('seq', '=', seq)
    .where('recipient_id', '=', recipientId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.message_id ?? null
}

/** The ticket that the letter of this id tells of, and to whom it was written; null when it is about none. */
export async function conversationOf(
  db: Db,
  messageId: string,
): Promise<{ ticketId: string; contactId: string } | null> {
  const row = await db
    .selectFrom('letters as l')
    .innerJoin('tickets as t', 't.id', 'l.stream_id')
    .select(['t.id', 'l.recipient_id'])
    .where('l.message_id', '=', messageId)
    .where('l.recipient_id', 'is not', null)
    .$narrowType<{ recipient_id: string }>()
    .executeTakeFirst()
  return row ? { ticketId: row.id, contactId: row.recipient_id } : null
}

/** The ticket from which a letter of this id went to somebody outside, and to which address. */
export async function forwardedAs(db: Db, messageId: string): Promise<{ ticketId: string; address: string } | null> {
  const row = await db
    .selectFrom('letters')
    .select(['stream_id', 'to_address'])
    .where('message_id', '=', messageId)
    .where('kind', '=', 'forwarded')
    .executeTakeFirst()
  return row ? { ticketId: row.stream_id, address: row.to_address } : null
}

/** A letter by its id, with the ticket that it tells of; null when it is about none. */
export async function letterWith(
  db: Db,
  letterId: string,
): Promise<{ letterId: string; ticketId: string | null; recipientId: string | null } | null> {
  const row = await db
    .selectFrom('letters as l')
    .leftJoin('tickets as t', 't.id', 'l.stream_id')
    .select(['l.id', 'l.recipient_id', 't.id as ticket_id'])
    .where('l.id', '=', letterId)
    .executeTakeFirst()
  return row ? { letterId: row.id, ticketId: row.ticket_id, recipientId: row.recipient_id } : null
}

/** Somebody who may hear of this account's tickets: active, with a right on it that has not ended. */
export const contactWithRight = (tx: Tx, contactId: string, accountId: string, now: Date) =>
  tx
    .selectFrom('persons as p')
    .innerJoin('account_contacts as c', 'c.contact_id', 'p.id')
    .select(['p.id', 'p.kind', 'p.name', 'p.email', 'p.language', 'p.zone', 'c.role'])
    .where('p.id', '=', contactId)
    .where('p.active', '=', true)
    .where('c.account_id', '=', accountId)
    .where('c.ended_at', 'is', null)
    .where((eb) => eb.or([eb('c.until', 'is', null), eb('c.until', '>', now)]))
    .executeTakeFirst()

type Names = Record<'company' | 'contract' | 'line_ru' | 'line_en' | 'agent' | 'doer', string | null> & {
  /** By a mailbox or the desk's own mail server. */
  mail_comes_in: boolean
}
type Named = { ticketId: string; lineId: string; agentId: string | null; doerId: string | null }

/** Every name that a letter about a ticket shows, in one question: asked one by one they were half of a letter's price. */
export async function namesFor(tx: Tx, { ticketId, lineId, agentId, doerId }: Named): Promise<Names> {
  const { rows } = await sql<Names>`
    select a.contract_number as contract, l.name_ru as line_ru, l.name_en as line_en, p.name as agent, d.name as doer,
      (select company from desk) as company,
      exists (select from mailboxes where state = 'active') or exists (select from listener where active) as mail_comes_in
    from tickets t
    join accounts a on a.id = t.account_id
    left join lines l on l.id = ${lineId}
    left join persons p on p.id = ${agentId}
    left join persons d on d.id = ${doerId}
    where t.id = ${ticketId}`.execute(tx)
  return rows[0]!
}

export const isThere = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('letters').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Once for an event, a recipient and a kind, however often it is written. */
export const addLetter = (tx: Tx, letter: LetterRow) =>
  tx
    .insertInto('letters')
    .values(letter)
    .onConflict((c) => c.doNothing())
    .execute()

/** The letter decides when it has been tried often enough; its job lives longer, so that the letter has the last word. */
const mostRuns = mostAttempts + 15

/** Of a letter that is there: one that another worker wrote meanwhile has been ordered with it. */
export const orderSending = (tx: Tx, id: string) =>
  sql`${sql.raw(unanswered)} select graphile_worker.add_job('send-letter', json_build_object('letter', id),
    job_key := id::text, max_attempts := ${mostRuns}::int) from letters where id = ${id}`.execute(tx)

/**
 * Takes the letter into one's hands, stored before the mail server is spoken to. One found there already was in the
 * hands of a node that died: it goes out once more, as the same message.
 */
export const takeToSend = (db: Db, id: string) =>
  db
    .updateTable('letters')
    .set((eb) => ({ state: 'sending' as const, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sending'])
    .returning([
      'id',
      'stream_id',
      'seq',
      'kind',
      'recipient_id',
      'message_id',
      'from_address',
      'to_address',
      'subject',
      'text',
      'html',
      'in_reply_to',
      'reply_to',
      'answers_mail',
      'attempts',
      'created_at',
    ])
    .executeTakeFirst()
export type LetterToSend = NonNullable<Awaited<ReturnType<typeof takeToSend>>>

/** One that has come back already, quicker than we could write down that it went, stays returned. */
export const markSent = (db: Db, id: string, sent_at: Date, kept: Pick<LetterRow, 'text' | 'html'>) =>
  db
    .updateTable('letters')
    .set((eb) => ({
      state: eb
        .case()
        .when('state', '=', 'sending')
        .then('sent' as const)
        .else(eb.ref('state'))
        .end(),
      last_error: eb.case().when('state', '=', 'sending').then(null).else(eb.ref('last_error')).end(),
      sent_at,
      ...kept,
    }))
    .where('id', '=', id)
    .execute()

/** Back in the queue, with what was said. */
export const markUnsent = (db: Db, id: string, last_error: string) =>
  db.updateTable('letters').set({ state: 'queued', last_error }).where('id', '=', id).execute()

/** The mail server was taken out of the settings: what waits lies in the local mailbox from now on. */
export const markLocal = (db: Db, id: string) =>
  db.updateTable('letters').set({ state: 'local' }).where('id', '=', id).where('state', '<>', 'sent').execute()

export const lockLetter = (tx: Tx, id: string) =>
  tx.selectFrom('letters').select(['id', 'kind', 'state']).where('id', '=', id).forUpdate().executeTakeFirst()

export const queueAgain = (tx: Tx, id: string) =>
  tx.updateTable('letters').set({ state: 'queued', attempts: 0 }).where('id', '=', id).execute()

/** The mail server as it was set on the desk, if it was. */
export const outgoingRow = (db: Db | Tx): Promise<OutgoingRow | undefined> =>
  db
    .selectFrom('outgoing_mail')
    .select(['host', 'port', 'security', 'user_name', 'password', 'from_address', 'changed_at'])
    .executeTakeFirst()

export async function setOutgoingRow(tx: Tx, row: OutgoingRow) {
  await tx
    .insertInto('outgoing_mail')
    .values({ one: true, ...row })
    .onConflict((c) => c.column('one').doUpdateSet(row))
    .execute()
  await tellNodes(tx)
}

export async function removeOutgoingRow(tx: Tx): Promise<boolean> {
  const gone = await tx.deleteFrom('outgoing_mail').returning('one').executeTakeFirst()
  await tellNodes(tx)
  return gone !== undefined
}

/** Where answers come to, as it was set on the desk, if it was. */
export const answersToRow = (db: Db | Tx): Promise<AnswersToRow | undefined> =>
  db.selectFrom('answers_to').select(['way', 'domain', 'changed_at']).executeTakeFirst()

export async function setAnswersToRow(tx: Tx, row: AnswersToRow) {
  await tx
    .insertInto('answers_to')
    .values({ one: true, ...row })
    .onConflict((c) => c.column('one').doUpdateSet(row))
    .execute()
  await tellNodes(tx)
}

/** Every node looks the mail up anew once this holds. */
const tellNodes = (tx: Tx) => sql`select pg_notify('otklik_settings', 'mail')`.execute(tx)
