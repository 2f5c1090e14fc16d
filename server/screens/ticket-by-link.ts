import { tickets } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { harmless, holderOfLink, objectionToAnswer, stepOf, whatAClientsWordDoes } from '../tickets/index.ts'

/** What whoever holds a letter's link may see: where the ticket stands and when we write next, no word of it. */
export const ticketByLink = screen(tickets.ticketByLink, async ({ number, k }, { world, actor, now, refusal }) => {
  const found = await holderOfLink(world, actor, number, k)
  if (!found) throw refusal('ticket_link_not_found')
  const { ticket, holder } = found
  const readOnly = holder.roles.includes('viewer') ? 'ticket_read_only' : null
  const { authorship } = ticket
  const asked = objectionToAnswer(ticket, holder) === null
  const word = whatAClientsWordDoes(
    { status: ticket.status, resolvedAt: ticket.resolved_at, closedAt: ticket.closed_at },
    now,
  )
  return {
    number: Number(ticket.number),
    status: ticket.status,
    nextContactBy: ticket.next_contact_by?.toISOString() ?? null,
    step: stepOf(ticket),
    asked: asked ? { subject: harmless(ticket.subject), at: ticket.opened_at.toISOString() } : null,
    denied: authorship === 'denied',
    may: {
      confirm: readOnly ?? (ticket.status === 'resolved' ? null : 'ticket_not_resolved'),
      reopen: readOnly ?? (word === 'reopens' ? null : 'ticket_not_resolved'),
      add: readOnly,
    },
    word,
  }
})
