import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { TicketRow } from './tables.ts'
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
      't.last_message_at',
      't.last_message_by',
      't.last_public_seq',
      't.resolved_at',
      't.closed_at',
      't.service_id',
      't.topic_id',
      't.handed_over',
      't.waiting_for',
      't.authorship',
      't.merged_into',
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
      'merged_into',
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

/** How somebody is called, to be named in a refusal. */
export const personCalled = async (tx: Tx, id: string) =>
  (await tx.selectFrom('persons').select('name').where('id', '=', id).executeTakeFirst())?.name

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
      't.merged_into',
      'l.expert',
    ])
    .where('t.number', '=', String(number))
    .executeTakeFirst()
