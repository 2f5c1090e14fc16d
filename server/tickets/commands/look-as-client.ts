import { tickets } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { ticketSeenAsClient } from '../events.ts'

const mostAMinute = 30

/** The look stands in the history. It is no word of anybody's: nothing moves in any list. */
export const lookAsClient = performPrepared(
  tickets.lookAsClient,
  async (_, { world, actor }) => world.rations.take(`looks-as-client:${actor.id}`, mostAMinute, 60),
  async ({ ticketId }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketFor(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    await announce(ticketSeenAsClient(ticketId, {}))
    return { ticketId }
  },
)
