import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { answerer } from '../entries.ts'
import { ticketPutToWait } from '../events.ts'
import { isOpen, objectionToTime } from '../rules.ts'
import { changeTicket } from '../store.ts'

/** It is somebody else's move, or a planned date's: the client reads whose, for what, and when we write next. */
export const setAside = perform(tickets.setAside, async (asked, { tx, actor, now, announce, refusal }) => {
  const { ticketId, reason } = asked
  const ticket = await ticketToWorkOn(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (!isOpen(ticket.status)) throw refusal('ticket_closed')
  const by = new Date(asked.nextContactBy)
  const objection = objectionToTime(by, now)
  if (objection) throw refusal(objection)

  const seq = await announce(ticketPutToWait(ticketId, { for: asked.for, nextContactBy: by.toISOString() }, { reason }))
  await changeTicket(
    tx,
    ticketId,
    seq,
    {
      status: asked.for,
      waiting_for: reason,
      next_contact_by: by,
      assignee_id: await answerer(tx, ticket, actor),
      last_message_at: now,
      last_message_by: 'staff',
    },
    true,
  )
  return { ticketId }
})
