import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Upload } from '#platform/files/uploads.ts'
import type { TicketRow, TopicRow } from './tables.ts'

/**
 * The ticket, held against every other writer until the transaction ends, with what decides who may see it. The line is
 * asked for beside the row and not joined to it: whoever waited for a hand-over would find the ticket on no line.
 */
export const lockTicket = (tx: Tx, id: string) =>
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
      't.handed_over',
      sql<boolean>`(select l.restricted from lines l where l.id = t.line_id)`.as('restricted'),
    ])
    .where('t.id', '=', id)
    .forUpdate('t')
    .executeTakeFirst()
export type LockedTicket = NonNullable<Awaited<ReturnType<typeof lockTicket>>>

/** What others may ask of a ticket they heard of in an event. */
export const ticketOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('tickets')
    .select([
      'id',
      'number',
      'subject',
      'account_id',
      'contact_id',
      'line_id',
      'assignee_id',
      'priority',
      'status',
      'next_contact_by',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** The next number, in order of asking; a number of a ticket that was not stored stays unused. */
export async function nextNumber(tx: Tx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select nextval('ticket_numbers')::text as number`.execute(tx)
  return rows[0]!.number
}

export const addTicket = (tx: Tx, ticket: TicketRow) => tx.insertInto('tickets').values(ticket).execute()

/** Changes what the ticket is now; entry numbers only ever grow. */
export const changeTicket = (tx: Tx, id: string, seq: number, change: Partial<TicketRow>, seenByClients: boolean) =>
  tx
    .updateTable('tickets')
    .set({
      ...change,
      last_seq: sql`greatest(last_seq, ${seq}::int)` as never,
      ...(seenByClients ? { last_public_seq: sql`greatest(last_public_seq, ${seq}::int)` as never } : {}),
    })
    .where('id', '=', id)
    .execute()

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

/** The last thing the client said; 0 when nothing. */
export async function lastClientSeq(tx: Tx, ticketId: string): Promise<number> {
  const row = await tx
    .selectFrom('messages')
    .select('seq')
    .where('ticket_id', '=', ticketId)
    .where('side', '=', 'client')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Reading only goes forward. */
export const setSeen = (tx: Tx, ticketId: string, personId: string, seq: number) =>
  tx
    .insertInto('seen')
    .values({ ticket_id: ticketId, person_id: personId, seq })
    .onConflict((c) =>
      c.columns(['ticket_id', 'person_id']).doUpdateSet({ seq: sql`greatest(seen.seq, excluded.seq)` as never }),
    )
    .execute()

export const topicById = (db: Db | Tx, id: string) =>
  db.selectFrom('topics').select(['id', 'line_id']).where('id', '=', id).where('active', '=', true).executeTakeFirst()

/** The topic of those who did not choose one. */
export const defaultTopic = (db: Db | Tx) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id'])
    .where('active', '=', true)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()

export const addTopics = (tx: Tx, topics: TopicRow[]) => tx.insertInto('topics').values(topics).execute()

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
