import { sql } from 'kysely'
import { ticketFor } from '../tickets/access.ts'
import { objectionToReply } from '../tickets/rules.ts'
import type { TicketRow } from '../tickets/tables.ts'

export const ticketPage = (ticket: TicketRow) => [sql`select 1`, ticketFor, objectionToReply(ticket)]
