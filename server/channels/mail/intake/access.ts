import { mail, tickets } from '#contract/index.ts'
import type { Actor, World } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { mayRead } from '../../../tickets/index.ts'
import { rawOf } from './raw-store.ts'
import { lockIncoming, ticketOfMail } from './store.ts'

/**
 * Whether somebody may look at a mail: as at the ticket that it lies in; while it lies in none, whoever looks at what comes
 * in. Clients never do: in their page stands what they wrote.
 */
export async function mayLookAt(world: World, actor: Actor, mailId: string): Promise<boolean> {
  if (actor.type !== 'agent' || world.mayDo(actor, tickets.ticketPage)) return false
  const found = await ticketOfMail(world.db, mailId)
  if (!found) return false
  return found.ticket_id ? mayRead(world.db, actor, found.ticket_id) : !world.mayDo(actor, mail.incomingMail)
}

/** Whether somebody may deal with what lies beside this ticket, or beside none. A mail is never read by a way round it. */
export const mayDealWith = async (db: Db | Tx, actor: Actor, { ticket_id }: { ticket_id: string | null }) =>
  ticket_id === null || mayRead(db, actor, ticket_id)

/** A mail for an agent who is about to decide about it, held until the transaction ends. */
export async function mailToDealWith(tx: Tx, agent: Actor, mailId: string) {
  const found = await lockIncoming(tx, mailId)
  return found && (await mayDealWith(tx, agent, found)) ? found : undefined
}

/** The bytes of a mail for somebody who may look at it; null for everybody else and where there is none. */
export async function rawMailFor(world: World, actor: Actor, mailId: string): Promise<Buffer | null> {
  if (!(await mayLookAt(world, actor, mailId))) return null
  return (await rawOf(world, mailId)) ?? null
}
