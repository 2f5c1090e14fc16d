import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { backToItsPerson } from '../coming-back.ts'
import { from } from '../entries.ts'
import { ticketReopened } from '../events.ts'
import { whatAClientsWordDoes } from '../rules.ts'
import { changeTicket } from '../store.ts'

/** "Still broken", in one click: back to whoever had it, with the clock running. Words may follow as a reply. */
export const reopenTicket = perform(tickets.reopenTicket, async ({ ticketId }, moment) => {
  const { tx, actor, now, announce, refusal } = moment
  const ticket = await ticketToWorkOn(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (ticket.merged_into) throw refusal('ticket_merged')
  const { status, resolved_at: resolvedAt, closed_at: closedAt } = ticket
  const does = whatAClientsWordDoes({ status, resolvedAt, closedAt }, now)
  if (does === 'adds') throw refusal('ticket_not_resolved')
  if (does === 'begins_anew') throw refusal('ticket_ended_long_ago')

  await backToItsPerson(moment, ticket)
  const seq = await announce(ticketReopened(ticketId, { from: status }, from(actor)))
  const back = { status: 'open', resolved_at: null, closed_at: null, last_message_at: now } as const
  await changeTicket(tx, ticketId, seq, { ...back, last_message_by: 'client' }, true)
  return { ticketId }
})
