import type { Actor, Hands } from '#platform/command.ts'
import { from } from '../entries.ts'
import { authorshipConfirmed } from '../events.ts'
import { changeTicket, type LockedTicket } from '../store.ts'
import { isUnproven, wayOf } from './rules.ts'
import { waitNoMore } from './store.ts'

/** Who goes on writing in it has written it: their word, proven better than its mail, says so, also after a "no". */
export async function confirmByWord({ tx, announce, actor }: Hands & { actor: Actor }, ticket: LockedTicket) {
  if (ticket.authorship === null || ticket.contact_id !== actor.id || isUnproven(actor)) return
  const seq = await announce(authorshipConfirmed(ticket.id, { how: wayOf(actor), reopened: false }, from(actor)))
  await changeTicket(tx, ticket.id, seq, { authorship: null }, true)
  await waitNoMore(tx, ticket.id)
}
