import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { lineById, workingAgent } from '../../staff/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { passOn } from '../giving.ts'
import { isOpen, mayWrite, objectionToTime } from '../rules.ts'
import { goesToOthers } from '../thread-moved-on.ts'

/** What was done goes along as a note, the client is told why and until when, and the clock goes with the ticket. */
export const handOver = perform(
  tickets.handOver,
  async (
    { ticketId, lineId, agentId, fromLine, summary, reason, nextContactBy, to },
    { tx, actor, now, announce, refusal },
  ) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    if (await goesToOthers(tx, ticket, to, now)) throw refusal('recipients_changed')
    if (fromLine && fromLine !== ticket.line_id) throw refusal('line_differs')
    const line = await lineById(tx, lineId)
    if (!line) throw refusal('line_not_found')
    const agent = agentId ? await workingAgent(tx, agentId) : null
    if (agentId && !agent) throw refusal('agent_not_found')
    const there = { ...ticket, line_id: lineId, restricted: line.restricted, assignee_id: null }
    if (agent && !mayWrite({ type: 'agent', accounts: [], ...agent }, there)) throw refusal('agent_sees_not')
    if (ticket.line_id === lineId && ticket.assignee_id === agentId) throw refusal('already_there')
    const objection = objectionToTime(new Date(nextContactBy), now)
    if (objection) throw refusal(objection)

    const place = { lineId, agentId, summary, reason, by: new Date(nextContactBy) }
    await passOn({ tx, actor, now, announce }, ticket, place)
    return { ticketId }
  },
)
