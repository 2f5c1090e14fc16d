import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { objectionToAnswer } from '../authorship/rules.ts'
import { waitNoMore } from '../authorship/store.ts'
import { from } from '../entries.ts'
import { authorshipDenied, ticketClosed } from '../events.ts'
import { changeTicket } from '../store.ts'

/** "It was not me": somebody wrote in the client's name. The ticket is over, and stays as evidence. */
export const denyAuthorship = perform(tickets.denyAuthorship, async ({ ticketId }, moment) => {
  const { tx, actor, now, announce, refusal } = moment
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  const objection = objectionToAnswer(ticket, actor)
  if (objection) throw refusal(objection)

  await announce(authorshipDenied(ticketId, { from: ticket.status }, from(actor)))
  const seq = await announce(ticketClosed(ticketId, { why: 'denied' }))
  const ended = { status: 'closed', closed_at: now, next_contact_by: null, waiting_for: null } as const
  await changeTicket(tx, ticketId, seq, { authorship: 'denied', ...ended }, true)
  await waitNoMore(tx, ticketId)
  return { ticketId }
})
