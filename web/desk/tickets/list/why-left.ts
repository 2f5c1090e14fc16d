import type { DeskWords } from '../../shell/words/load.ts'
import type { Ticket } from '../ticket.ts'

type LeftWords = DeskWords['desk']['notices']['left']
type Standing = Pick<Ticket, 'status' | 'assignee' | 'line'>

/** Why a ticket is in this list no more, as far as its reader may know. */
export function whyLeft(ticket: Standing | undefined, before: Pick<Standing, 'assignee' | 'line'>, words: LeftWords) {
  if (!ticket) return words.gone
  if (ticket.status === 'resolved') return words.solved
  if (ticket.status === 'closed') return words.closed
  if (ticket.line.id !== before.line.id) return words.onLine({ line: ticket.line.name })
  if (ticket.assignee && ticket.assignee.id !== before.assignee?.id)
    return words.assigned({ who: ticket.assignee.name })
  return ticket.status === 'new' || ticket.status === 'open' ? words.gone : words.waiting
}
