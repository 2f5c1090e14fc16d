import type { Actor } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { fileWithTicket } from './files/store.ts'
import { maySee, mayWrite } from './rules.ts'
import { type LockedTicket, lockTicket, readTicket } from './store.ts'

/**
 * The only way from an id that came from outside to a ticket, locked for this command. A foreign ticket and a missing
 * one look the same, so ids cannot be probed.
 */
export async function ticketFor(actor: Actor, id: string, tx: Tx): Promise<LockedTicket | undefined> {
  const ticket = await lockTicket(tx, id)
  return ticket && maySee(actor, ticket) ? ticket : undefined
}

/** The same for somebody who is about to change it. */
export async function ticketToWorkOn(actor: Actor, id: string, tx: Tx): Promise<LockedTicket | undefined> {
  const ticket = await ticketFor(actor, id, tx)
  return ticket && mayWrite(actor, ticket) ? ticket : undefined
}

/** Whether somebody may read it now: for marks of their own, which change nothing of the ticket. */
export async function mayRead(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const ticket = await readTicket(db, id)
  return ticket !== undefined && maySee(actor, ticket)
}

/** Whether somebody may write into it now, for those who choose by that how they write. */
export async function mayWriteIn(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const ticket = await readTicket(db, id)
  return ticket !== undefined && mayWrite(actor, ticket)
}

/** A file for a person who may see its ticket; what is internal is for staff. */
export async function fileFor(actor: Actor, fileId: string, db: Db) {
  const file = await fileWithTicket(db, fileId)
  if (!file || !maySee(actor, file)) return undefined
  return file.internal && actor.type !== 'agent' ? undefined : file
}
