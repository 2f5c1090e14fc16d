import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { ticketSeenAsClient } from '../events.ts'

/** The look stands in the history. It is no word of anybody's: nothing moves in any list. */
export const lookAsClient = perform(tickets.lookAsClient, async ({ ticketId }, { tx, actor, announce, refusal }) => {
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  await announce(ticketSeenAsClient(ticketId, {}))
  return { ticketId }
})
