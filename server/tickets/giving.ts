import type { Priority } from '#contract/tickets.ts'
import type { Actor, Hands } from '#platform/command.ts'
import { from } from './entries.ts'
import { priorityChanged, ticketHandedOver, ticketNoted } from './events.ts'
import { changeTicket, type LockedTicket } from './store.ts'
import { addMessage } from './words/store.ts'

/** Another priority; the same again is nothing. */
export async function givePriority(
  { tx, announce }: Pick<Hands, 'tx' | 'announce'>,
  ticket: LockedTicket,
  to: Priority,
) {
  if (ticket.priority === to) return
  const seq = await announce(priorityChanged(ticket.id, { from: ticket.priority, to }))
  await changeTicket(tx, ticket.id, seq, { priority: to }, false)
}

type Place = { lineId: string; agentId: string | null; summary: string; reason: string; by: Date }

/** To another line or person: what was done goes along as a note, the client is told why, the clock goes along. */
export async function passOn(
  { tx, actor, now, announce }: Pick<Hands, 'tx' | 'now' | 'announce'> & { actor: Actor },
  ticket: LockedTicket,
  { lineId, agentId, summary, reason, by }: Place,
) {
  const noteSeq = await announce(
    ticketNoted(ticket.id, { handsOver: true }, { text: summary, files: [], ...from(actor) }),
  )
  await addMessage(
    tx,
    { ticket_id: ticket.id, seq: noteSeq, kind: 'note', author_id: actor.id, side: 'staff', sent_at: now },
    { ticket, texts: [summary] },
  )
  const there = { fromLine: ticket.line_id, toLine: lineId, to: agentId, nextContactBy: by.toISOString() }
  const seq = await announce(ticketHandedOver(ticket.id, there, { reason }))
  await changeTicket(
    tx,
    ticket.id,
    seq,
    {
      line_id: lineId,
      assignee_id: agentId,
      handed_over: true,
      next_contact_by: by,
      status: 'open',
      waiting_for: null,
      last_message_at: now,
      last_message_by: 'staff',
    },
    true,
  )
}
