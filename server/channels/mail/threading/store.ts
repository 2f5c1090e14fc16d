import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#platform/db.ts'
import { type Handles, handleBytes } from './reply-address.ts'
import type { MailHandlesRow } from './tables.ts'
import type { Conversation } from './thread-of.ts'

/** The handles of a person's conversation on a ticket, made when they are first needed. */
export async function handlesFor(tx: Tx, { ticketId, contactId, now }: Conversation & { now: Date }): Promise<Handles> {
  const made: MailHandlesRow = {
    ticket_id: ticketId,
    contact_id: contactId,
    thread: randomBytes(handleBytes.thread),
    participant: randomBytes(handleBytes.participant),
    made_at: now,
  }
  await tx
    .insertInto('mail_handles')
    .values(made)
    .onConflict((c) => c.columns(['ticket_id', 'contact_id']).doNothing())
    .execute()
  return await tx
    .selectFrom('mail_handles')
    .select(['thread', 'participant'])
    .where('ticket_id', '=', ticketId)
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow()
}

/** Whose conversation these handles were given to. */
export async function conversationWith(db: Db, { thread, participant }: Handles): Promise<Conversation | null> {
  const row = await db
    .selectFrom('mail_handles')
    .select(['ticket_id', 'contact_id'])
    .where('thread', '=', Buffer.from(thread))
    .where('participant', '=', Buffer.from(participant))
    .executeTakeFirst()
  return row ? { ticketId: row.ticket_id, contactId: row.contact_id } : null
}
