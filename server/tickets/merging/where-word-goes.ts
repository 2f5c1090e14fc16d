import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { informantsOf } from '../informants/store.ts'
import { mayWrite } from '../rules.ts'
import { type LockedTicket, lockTicket } from '../store.ts'
import { wordGoesAlong } from './rules.ts'

/** The ticket that goes on for a merged one, held; it may have been merged itself while this waited. */
export async function lockLast(tx: Tx, mergedInto: string): Promise<LockedTicket> {
  const ticket = (await lockTicket(tx, mergedInto))!
  return ticket.merged_into ? lockLast(tx, ticket.merged_into) : ticket
}

/** Where a client's word on a merged ticket is heard; undefined where it begins a ticket that goes on from there. */
export async function whereWordGoes(tx: Tx, actor: Actor, mergedInto: string): Promise<LockedTicket | undefined> {
  const ticket = await lockLast(tx, mergedInto)
  const hearsOfIt = ticket.contact_id === actor.id || (await informantsOf(tx, ticket.id)).includes(actor.id!)
  return wordGoesAlong({ write: mayWrite(actor, ticket), hearsOfIt }, actor.channel) ? ticket : undefined
}
