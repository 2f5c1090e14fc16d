import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { colleagueNotInformed } from '../events.ts'
import { removeInformant } from '../informants/store.ts'
import { mayWrite } from '../rules.ts'
import { changeTicket } from '../store.ts'

/** A viewer changes nothing of a ticket, but what is sent to themselves they may end. */
export const stopTelling = perform(tickets.stopTelling, async ({ ticketId, contactId }, moment) => {
  const { tx, actor, announce, refusal } = moment
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (contactId !== actor.id && !mayWrite(actor, ticket)) throw refusal('ticket_read_only')
  if (!(await removeInformant(tx, ticketId, contactId))) return { ticketId }
  const seq = await announce(colleagueNotInformed(ticketId, { contactId }))
  await changeTicket(tx, ticketId, seq, {}, true)
  return { ticketId }
})
