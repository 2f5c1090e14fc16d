import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { answerer } from '../entries.ts'
import { ticketTakenUp } from '../events.ts'
import { isOpen } from '../rules.ts'
import { changeTicket } from '../store.ts'

export const takeUp = perform(tickets.takeUp, async ({ ticketId }, { tx, actor, announce, refusal }) => {
  const ticket = await ticketToWorkOn(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (!isOpen(ticket.status)) throw refusal('ticket_closed')
  if (ticket.status === 'open') throw refusal('already_there')

  const seq = await announce(ticketTakenUp(ticketId, { from: ticket.status }))
  await changeTicket(
    tx,
    ticketId,
    seq,
    { status: 'open', waiting_for: null, assignee_id: await answerer(tx, ticket, actor) },
    true,
  )
  return { ticketId }
})
