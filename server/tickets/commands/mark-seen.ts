import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { setSeen } from '../store.ts'

/** What a reader has read is for the reader's own lists: no event, nobody is watched by it. */
export const markSeen = perform(tickets.markSeen, async ({ ticketId, seq }, { tx, actor, refusal }) => {
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  await setSeen(tx, ticketId, actor.id!, Math.min(seq, ticket.last_seq))
  return { ticketId }
})
