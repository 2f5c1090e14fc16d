import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { from } from '../entries.ts'
import { ticketClosed } from '../events.ts'
import { changeTicket } from '../store.ts'

/** "It works": the client closes the ticket. */
export const confirmSolution = perform(
  tickets.confirmSolution,
  async ({ ticketId }, { tx, actor, now, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (ticket.status !== 'resolved') throw refusal('ticket_not_resolved')

    const seq = await announce(ticketClosed(ticketId, { why: 'confirmed' }, from(actor)))
    await changeTicket(tx, ticketId, seq, { status: 'closed', closed_at: now, next_contact_by: null }, true)
    return { ticketId }
  },
)
