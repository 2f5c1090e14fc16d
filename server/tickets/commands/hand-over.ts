import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { lineById, workingAgent } from '../../staff/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { from } from '../entries.ts'
import { ticketHandedOver, ticketNoted } from '../events.ts'
import { isOpen, mayWrite, objectionToTime } from '../rules.ts'
import { changeTicket } from '../store.ts'
import { addMessage } from '../words/store.ts'

/** What was done goes along as a note, the client is told why and until when, and the clock goes with the ticket. */
export const handOver = perform(
  tickets.handOver,
  async (
    { ticketId, lineId, agentId, fromLine, summary, reason, nextContactBy },
    { tx, actor, now, announce, refusal },
  ) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
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

    const by = new Date(nextContactBy)
    const noteSeq = await announce(ticketNoted(ticketId, {}, { text: summary, files: [], ...from(actor) }))
    await addMessage(
      tx,
      {
        ticket_id: ticketId,
        seq: noteSeq,
        kind: 'note',
        author_id: actor.id,
        side: 'staff',
        sent_at: now,
      },
      { ticket, texts: [summary] },
    )
    const seq = await announce(
      ticketHandedOver(
        ticketId,
        { fromLine: ticket.line_id, toLine: lineId, to: agentId, nextContactBy: by.toISOString() },
        { reason },
      ),
    )
    await changeTicket(
      tx,
      ticketId,
      seq,
      {
        line_id: lineId,
        assignee_id: agentId,
        handed_over: true,
        next_contact_by: by,
        status: 'open',
        waiting_for: null,
        last_message_at: now,
        last_message_by: 'staff',
      },
      true,
    )
    return { ticketId }
  },
)
