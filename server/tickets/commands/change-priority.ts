import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { givePriority } from '../giving.ts'
import { isOpen } from '../rules.ts'

export const changePriority = perform(
  tickets.changePriority,
  async ({ ticketId, priority }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    await givePriority({ tx, announce }, ticket, priority)
    return { ticketId }
  },
)
