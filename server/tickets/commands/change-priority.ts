import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { givePriority } from '../giving.ts'
import { isOpen } from '../rules.ts'

export const changePriority = perform(
  tickets.changePriority,
  async ({ ticketId, priority, insteadOf }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    if (insteadOf && ![insteadOf, priority].includes(ticket.priority)) throw refusal('priority_differs')
    await givePriority({ tx, announce }, ticket, priority)
    return { ticketId }
  },
)
