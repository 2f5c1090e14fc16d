import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { answerComplaints } from '../complaints/store.ts'
import { answerer, asProof, attachable, from } from '../entries.ts'
import { ticketResolved } from '../events.ts'
import { addFiles } from '../files/store.ts'
import { isOpen } from '../rules.ts'
import { changeTicket } from '../store.ts'
import { threadMovedOn } from '../thread-moved-on.ts'
import { addMessage } from '../words/store.ts'

/** Solved means explained: what happened, what we did, what to do so that it does not come back. */
export const resolveTicket = perform(
  tickets.resolveTicket,
  async ({ ticketId, happened, done, advice, seenSeq, to, files }, { tx, actor, now, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!isOpen(ticket.status)) throw refusal('ticket_closed')
    const objection = await threadMovedOn(tx, ticket, actor, { seenSeq, to }, now)
    if (objection) throw refusal(objection)
    if (actor.roles.includes('lead')) await answerComplaints(tx, ticketId, now)
    const uploads = await attachable(tx, actor, files)
    if (!uploads) throw refusal('file_not_found')

    const seq = await announce(
      ticketResolved(
        ticketId,
        { from: ticket.status },
        { happened, done, advice, files: asProof(uploads), ...from(actor) },
      ),
    )
    await addMessage(
      tx,
      { ticket_id: ticketId, seq, kind: 'public', author_id: actor.id, side: 'staff', sent_at: now },
      { ticket, texts: [happened, done, advice] },
    )
    await addFiles(tx, ticketId, seq, false, uploads)
    await changeTicket(
      tx,
      ticketId,
      seq,
      {
        status: 'resolved',
        resolved_at: now,
        next_contact_by: null,
        waiting_for: null,
        handed_over: false,
        assignee_id: await answerer(tx, ticket, actor),
        last_message_at: now,
        last_message_by: 'staff',
      },
      true,
    )
    return { ticketId }
  },
)
