import { isOpen } from '#contract/tickets-rules.ts'
import type { Tx } from '#platform/db.ts'
import type { TicketRow } from './tables.ts'

export const objectionToReply = (ticket: TicketRow, _tx?: Tx) => (isOpen(ticket.status) ? undefined : 'ticket_closed')
