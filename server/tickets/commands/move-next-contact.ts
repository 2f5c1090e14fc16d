import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { setNextContact } from '../next-contact.ts'
import { isOpen, objectionToTime } from '../rules.ts'

/** A promise may be moved, honestly: the client reads the reason with the new time. */
export const moveNextContact = perform(tickets.moveNextContact, async ({ ticketId, nextContactBy, reason }, moment) => {
  const { tx, actor, now, refusal } = moment
  const ticket = await ticketToWorkOn(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (!isOpen(ticket.status)) throw refusal('ticket_closed')
  const by = new Date(nextContactBy)
  const objection = objectionToTime(by, now)
  if (objection) throw refusal(objection)

  await setNextContact(moment, ticketId, by, 'moved', reason)
  return { ticketId }
})
