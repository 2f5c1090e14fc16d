import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { settled } from '#platform/settled.ts'
import type { TicketRow, TopicRow } from './tables.ts'
import { filed, unsentTicket } from './unsent.ts'

/**
 * The ticket, held against every other writer until the transaction ends, with what decides who may see it. The line is
 * asked for beside the row and not joined to it: whoever waited for a hand-over would find the ticket on no line.
 */
export const lockTicket = (tx: Tx, id: string) => facts(tx, id).forUpdate('t').executeTakeFirst()
export type LockedTicket = NonNullable<Awaited<ReturnType<typeof lockTicket>>>

/** The same for somebody who changes nothing of it. */
export const readTicket = (tx: Db | Tx, id: string) => facts(tx, id).executeTakeFirst()

const facts = (tx: Db | Tx, id: string) =>
  tx
    .selectFrom('tickets as t')
    .select([
      't.id',
      't.number',
      't.account_id',
      't.contact_id',
      't.line_id',
      't.assignee_id',
      't.subject',
      't.status',
      't.priority',
      't.next_contact_by',
      't.last_seq',
      't.last_message_by',
      't.last_public_seq',
      't.resolved_at',
      't.closed_at',
      't.service_id',
      't.topic_id',
      't.handed_over',
      't.authorship',
      sql<boolean>`(select l.restricted from lines l where l.id = t.line_id)`.as('restricted'),
    ])
    .where('t.id', '=', id)

/** What somebody answers for, held in one order: open ones, and solved ones that the client may still bring back. */
export const lockTicketsOf = (tx: Tx, agentId: string, solvedSince: Date) =>
  tx
    .selectFrom('tickets as t')
    .select([
      't.id',
      't.account_id',
      't.contact_id',
      't.line_id',
      't.assignee_id',
      sql<boolean>`(select l.restricted from lines l where l.id = t.line_id)`.as('restricted'),
    ])
    .where('t.assignee_id', '=', agentId)
    .where((eb) =>
      eb.or([
        eb('t.status', 'not in', ['resolved', 'closed']),
        eb.and([eb('t.status', '=', 'resolved'), eb('t.resolved_at', '>', solvedSince)]),
      ]),
    )
    .orderBy('t.id')
    .forUpdate('t')
    .execute()

/** What others may ask of a ticket they heard of in an event. */
export async function ticketOf(tx: Db | Tx, id: string) {
  return unsentTicket(tx, id) ?? (await storedTicket(tx, id))
}

const storedTicket = (tx: Db | Tx, id: string) =>
  tx
    .selectFrom('tickets')
    .select([
      'id',
      'number',
      'subject',
      'account_id',
      'contact_id',
      'topic_id',
      'line_id',
      'assignee_id',
      'priority',
      'status',
      'next_contact_by',
      'authorship',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** The next number, in order of asking; a number of a ticket that was not stored stays unused. */
export async function nextNumber(tx: Tx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select nextval('ticket_numbers')::text as number`.execute(tx)
  return rows[0]!.number
}

export const addTicket = (tx: Tx, ticket: TicketRow) =>
  tx
    .insertInto('tickets')
    .values(filed(tx, ticket) as never)
    .execute()

/** Changes what the ticket is now; entry numbers only ever grow. */
export async function changeTicket(
  tx: Tx,
  id: string,
  seq: number,
  change: Partial<TicketRow>,
  seenByClients: boolean,
): Promise<void> {
  const unsent = unsentTicket(tx, id)
  if (unsent) {
    Object.assign(unsent, change, { last_seq: Math.max(unsent.last_seq, seq) })
    if (seenByClients) unsent.last_public_seq = Math.max(unsent.last_public_seq, seq)
    return
  }
  await tx
    .updateTable('tickets')
    .set({
      ...change,
      last_seq: sql`greatest(last_seq, ${seq}::int)` as never,
      ...(seenByClients ? { last_public_seq: sql`greatest(last_public_seq, ${seq}::int)` as never } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function addFiles(tx: Tx, ticketId: string, seq: number, internal: boolean, uploads: readonly Upload[]) {
  if (!uploads.length) return
  await tx
    .insertInto('ticket_files')
    .values(
      uploads.map(({ id, name, size, sha256, picture }) => ({
        ticket_id: ticketId,
        id,
        seq,
        internal,
        sha256,
        name,
        size: String(size),
        picture,
      })),
    )
    .execute()
}

/** Who has said something public after this entry: the client, else a colleague of this person; null when nobody. */
export async function saidSince(tx: Tx, ticketId: string, seq: number, personId: string) {
  const row = await tx
    .selectFrom('messages')
    .select('side')
    .where('ticket_id', '=', ticketId)
    .where('seq', '>', seq)
    .where('kind', '=', 'public')
    .where((eb) => eb.or([eb('side', '=', 'client'), eb('author_id', 'is distinct from', personId)]))
    .orderBy(sql`side = 'client'`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.side === 'client' ? 'client' : 'staff') : null
}

/** Reading only goes forward. */
export const setSeen = (tx: Tx, ticketId: string, personId: string, seq: number) =>
  tx
    .insertInto('seen')
    .values({ ticket_id: ticketId, person_id: personId, seq, put_back: false })
    .onConflict((c) =>
      c
        .columns(['ticket_id', 'person_id'])
        .doUpdateSet({ seq: sql`greatest(seen.seq, excluded.seq)` as never, put_back: false }),
    )
    .execute()

/** Unread again for its reader, wherever they have come to. */
export const putBack = (tx: Tx, ticketId: string, personId: string) =>
  tx
    .insertInto('seen')
    .values({ ticket_id: ticketId, person_id: personId, seq: 0, put_back: true })
    .onConflict((c) => c.columns(['ticket_id', 'person_id']).doUpdateSet({ put_back: true }))
    .execute()

export const topicById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
export type OfferedTopic = NonNullable<Awaited<ReturnType<typeof topicById>>>

/** The topic of those who did not choose one: the first that everybody may ask about. */
export const defaultTopic = settled((db: Db | Tx) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('active', '=', true)
    .where('proof', '=', 'any')
    .where(sql<boolean>`'portal' = any(channels)`)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst(),
)

/** The topic under which letters open: the one chosen for it, else that of those who choose none. */
export const lettersTopic = settled((db: Db | Tx) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('active', '=', true)
    .where(sql<boolean>`for_letters or (proof = 'any' and 'portal' = any(channels))`)
    .orderBy('for_letters', 'desc')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst(),
)

export const addTopics = (tx: Tx, topics: readonly TopicRow[]) =>
  tx
    .insertInto('topics')
    .values(topics.map((topic) => ({ ...topic, fields: JSON.stringify(topic.fields) as never })))
    .execute()

/** How somebody is called, to be named in a refusal. */
export const personCalled = async (tx: Tx, id: string) =>
  (await tx.selectFrom('persons').select('name').where('id', '=', id).executeTakeFirst())?.name

/** All topics, held so that nobody else changes them meanwhile. */
export const heldTopics = (tx: Tx) =>
  tx
    .selectFrom('topics')
    .select(['id', 'position', 'name_ru', 'name_en', 'active', 'channels', 'proof', 'version'])
    .select(['changed_at', 'changed_by'])
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute()
export type HeldTopic = Awaited<ReturnType<typeof heldTopics>>[number]

export const knownTopic = (tx: Tx, id: string) =>
  tx.selectFrom('topics').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const setTopic = (tx: Tx, id: string, topic: Partial<TopicRow>) =>
  tx
    .updateTable('topics')
    .set({ ...topic, ...(topic.fields ? { fields: JSON.stringify(topic.fields) as never } : {}) })
    .where('id', '=', id)
    .execute()

/** One topic at most is chosen for letters. */
export const noLettersElsewhere = (tx: Tx) =>
  tx.updateTable('topics').set({ for_letters: false }).where('for_letters', '=', true).execute()

/** A file and the ticket it belongs to, with what decides who may see it. */
export const fileWithTicket = (db: Db, fileId: string) =>
  db
    .selectFrom('ticket_files as f')
    .innerJoin('tickets as t', 't.id', 'f.ticket_id')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select([
      'f.sha256',
      'f.name',
      'f.size',
      'f.internal',
      'f.picture',
      't.account_id',
      't.contact_id',
      't.line_id',
      't.assignee_id',
      'l.restricted',
    ])
    .where('f.id', '=', fileId)
    .executeTakeFirst()

/** What was solved before this and waits for no one: closed by the desk, a handful at a time. */
export async function solvedBefore(db: Db, solvedBy: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('status', '=', 'resolved')
    .where('resolved_at', '<=', solvedBy)
    .orderBy('resolved_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Made with the database, and never another. */
export const linkKey = settled(
  async (db: Db | Tx): Promise<Buffer> =>
    (await db.selectFrom('ticket_link_key').select('key').executeTakeFirstOrThrow()).key,
)

/** What a link in a letter leads to. */
export const ticketByNumber = (db: Db, number: number) =>
  db
    .selectFrom('tickets as t')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select([
      't.id',
      't.number',
      't.account_id',
      't.contact_id',
      't.status',
      't.next_contact_by',
      't.resolved_at',
      't.closed_at',
      't.opened_at',
      't.subject',
      't.authorship',
      'l.expert',
    ])
    .where('t.number', '=', String(number))
    .executeTakeFirst()
