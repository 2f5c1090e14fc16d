import type { Generated } from 'kysely'
import type { TicketStatus } from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    tickets: TicketRow
  }
}
export interface TicketRow {
  id: Generated<string>
  status: TicketStatus
}
