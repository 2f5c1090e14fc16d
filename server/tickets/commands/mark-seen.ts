import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayBeLost } from '#platform/may-be-lost.ts'
import { maySee } from '../rules.ts'
import { setSeen } from '../seen-store.ts'
import { readTicket } from '../store.ts'

/** What a reader has read is for the reader's own lists: no event, nobody is watched by it. Lost with the machine, it is read again. */
export const markSeen = perform(tickets.markSeen, async ({ ticketId, seq }, { tx, actor, refusal }) => {
  await mayBeLost(tx)
  const ticket = await readTicket(tx, ticketId)
  if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
  await setSeen(tx, ticketId, actor.id!, Math.min(seq, ticket.last_seq))
  return { ticketId }
})
