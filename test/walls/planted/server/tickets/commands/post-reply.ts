import type { Selectable } from 'kysely'
import { postReply as terms } from '#contract/tickets.ts'
import type { Tx } from '#platform/db.ts'
import { ticketFor } from '../access.ts'
import { ticketReplied } from '../events.ts'
import { objectionToReply } from '../rules.ts'
import type { TicketRow } from '../tables.ts'

export type Ticket = Selectable<TicketRow>
export const postReply = (tx: Tx) => [terms, ticketFor(tx, ''), ticketReplied, objectionToReply]
