import { tickets } from '#contract/index.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import {
  harmless,
  holderOfLink,
  informantsOf,
  maySee,
  mayWrite,
  objectionToAnswer,
  stepOf,
  ticketById,
  ticketByNumber,
  whatAClientsWordDoes,
  wordGoesAlong,
} from '../tickets/index.ts'

/** What whoever holds a letter's link may see: where the ticket stands and when we write next, no word of it. */
export const ticketByLink = screen(tickets.ticketByLink, async ({ number, k }, { world, db, actor, now, refusal }) => {
  const found = await holderOfLink(world, actor, number, k)
  if (!found) throw refusal('ticket_link_not_found')
  const { ticket, holder } = found
  const readOnly = holder.roles.includes('viewer') ? 'ticket_read_only' : null
  const { authorship } = ticket
  const asked = objectionToAnswer(ticket, holder) === null
  const there = ticket.merged_into ? await whereItGoesOn(db, ticket.merged_into, holder) : null
  const stands = there?.seen ?? ticket
  const word = whatAClientsWordDoes(
    { status: ticket.status, resolvedAt: ticket.resolved_at, closedAt: ticket.closed_at },
    now,
  )
  return {
    number: Number(ticket.number),
    mergedInto: there && { number: there.seen ? Number(there.seen.number) : null },
    status: stands.status,
    nextContactBy: stands.next_contact_by?.toISOString() ?? null,
    step: stepOf(stands),
    asked: asked ? { subject: harmless(ticket.subject), at: ticket.opened_at.toISOString() } : null,
    denied: authorship === 'denied',
    may: {
      confirm: readOnly ?? (ticket.status === 'resolved' ? null : 'ticket_not_resolved'),
      reopen: readOnly ?? (word === 'reopens' && !there ? null : 'ticket_not_resolved'),
      add: readOnly,
    },
    word: there ? (there.hears ? 'adds' : 'begins_anew') : word,
  }
})

const noLine = { line_id: '', assignee_id: null, restricted: false }

/** The ticket that goes on for a merged one, if the holder may read it, and whether their words arrive there. */
async function whereItGoesOn(db: Db, mergedInto: string, holder: Actor) {
  const last = (await ticketById(db, mergedInto))!
  const hearsOfIt = last.contact_id === holder.id || (await informantsOf(db, last.id)).includes(holder.id!)
  const hears = wordGoesAlong({ write: mayWrite(holder, last), hearsOfIt }, 'mail')
  return {
    seen: maySee(holder, { ...last, ...noLine }) ? await ticketByNumber(db, Number(last.number)) : undefined,
    hears,
  }
}
