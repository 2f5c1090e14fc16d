import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { workingAgent } from '../../staff/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { ticketAssigned } from '../events.ts'
import { isOpen, mayWrite } from '../rules.ts'
import { changeTicket } from '../store.ts'

/** To a colleague, or back to the line. Who saw another assignee than there is now is told, and nothing changes. */
export const assignTicket = perform(
  tickets.assignTicket,
  async ({ ticketId, agentId, insteadOf }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    if (ticket.assignee_id === agentId) return { ticketId }
    if (insteadOf !== undefined && insteadOf !== ticket.assignee_id) throw refusal('assignee_changed')
    const agent = agentId ? await workingAgent(tx, agentId) : null
    if (agentId && !agent) throw refusal('agent_not_found')
    if (agent && !mayWrite({ type: 'agent', accounts: [], ...agent }, ticket)) throw refusal('agent_sees_not')

    const seq = await announce(ticketAssigned(ticketId, { from: ticket.assignee_id, to: agentId, why: 'by_hand' }))
    await changeTicket(
      tx,
      ticketId,
      seq,
      { assignee_id: agentId, handed_over: agentId !== null && agentId !== actor.id },
      true,
    )
    return { ticketId }
  },
)
