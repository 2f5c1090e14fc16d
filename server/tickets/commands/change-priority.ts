import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { priorityChanged } from '../events.ts'
import { isOpen } from '../rules.ts'
import { changeTicket } from '../store.ts'

export const changePriority = perform(
  tickets.changePriority,
  async ({ ticketId, priority, insteadOf }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    if (ticket.priority === priority) return { ticketId }
    if (insteadOf && insteadOf !== ticket.priority) throw refusal('priority_differs')

    const seq = await announce(priorityChanged(ticketId, { from: ticket.priority, to: priority }))
    await changeTicket(tx, ticketId, seq, { priority }, false)
    return { ticketId }
  },
)
