// planted: front-never-sees-server
import type { TicketRow } from '../../../server/tickets/tables.ts'

export type Row = TicketRow
