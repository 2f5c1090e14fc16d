import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#platform/db.ts'

export type Outsider = { ticketId: string; address: string; name: string; writtenBy: string }
export type OutsideHandles = { thread: Buffer; participant: Buffer }

/** What their reply address is made of, drawn when they are first written to; `bytes` as the address has them. */
export async function handlesForOutsider(
  tx: Tx,
  { ticketId, address, name, writtenBy }: Outsider,
  bytes: { thread: number; participant: number },
  now: Date,
): Promise<OutsideHandles> {
  return await tx
    .insertInto('outside_handles')
    .values({
      ticket_id: ticketId,
      address,
      name,
      thread: randomBytes(bytes.thread),
      participant: randomBytes(bytes.participant),
      made_at: now,
      written_by: writtenBy,
    })
    .onConflict((c) => c.columns(['ticket_id', 'address']).doUpdateSet({ name, written_by: writtenBy }))
    .returning(['thread', 'participant'])
    .executeTakeFirstOrThrow()
}

/** Somebody who was written to in this ticket, by their address. */
export const outsiderAt = (db: Db | Tx, ticketId: string, address: string) =>
  asOutsider(outsiders(db).where('ticket_id', '=', ticketId).where('address', '=', address))

/** To whom these handles were given. */
export const outsiderWith = (
  db: Db | Tx,
  { thread, participant }: { thread: Uint8Array; participant: Uint8Array },
): Promise<Outsider | null> =>
  asOutsider(
    outsiders(db).where('thread', '=', Buffer.from(thread)).where('participant', '=', Buffer.from(participant)),
  )

const outsiders = (db: Db | Tx) =>
  db.selectFrom('outside_handles').select(['ticket_id', 'address', 'name', 'written_by'])

async function asOutsider(query: ReturnType<typeof outsiders>): Promise<Outsider | null> {
  const row = await query.executeTakeFirst()
  return row ? { ticketId: row.ticket_id, address: row.address, name: row.name, writtenBy: row.written_by } : null
}
