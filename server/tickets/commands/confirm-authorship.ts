import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { objectionToAnswer, wayOf } from '../authorship/rules.ts'
import { waitNoMore } from '../authorship/store.ts'
import { backToItsPerson } from '../coming-back.ts'
import { from } from '../entries.ts'
import { authorshipConfirmed } from '../events.ts'
import { isOpen } from '../rules.ts'
import { changeTicket } from '../store.ts'

/**
 * "I wrote it": the ticket is the client's like any other from now on. One that was closed because nobody had said so is
 * opened again; what was solved meanwhile stays solved.
 */
export const confirmAuthorship = perform(tickets.confirmAuthorship, async ({ ticketId }, moment) => {
  const { tx, actor, now, announce, refusal } = moment
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  const objection = objectionToAnswer(ticket, actor)
  if (objection) throw refusal(objection)

  const reopened = ticket.status === 'closed' && ticket.resolved_at === null
  const isOurMove = reopened || (isOpen(ticket.status) && ticket.status !== 'new')
  if (reopened) await backToItsPerson(moment, ticket)
  await waitNoMore(tx, ticketId)
  const move = isOurMove ? ({ status: 'open', closed_at: null, waiting_for: null } as const) : {}
  const said = { last_message_at: now, last_message_by: 'client' } as const
  const seq = await announce(authorshipConfirmed(ticketId, { how: wayOf(actor), reopened }, from(actor)))
  await changeTicket(tx, ticketId, seq, { authorship: null, ...said, ...move }, true)
  return { ticketId }
})
