import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { TicketStatus } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'
import { maySee } from '../tickets/index.ts'

type Row = {
  status: TicketStatus
  next_contact_by: Date | null
  last_public_seq: number
  account_id: string
  contact_id: string
}
const noLine = { line_id: '', assignee_id: null, restricted: false }

/** Whether there is anything new on a ticket: one row of one table, for the many pages that are open. */
export const ticketNews = screen(tickets.ticketNews, async ({ number }, { db, actor, refusal }) => {
  const { rows } = await sql<Row>`
    select status, next_contact_by, last_public_seq, account_id, contact_id from tickets where number = ${number}`.execute(
    db,
  )
  const ticket = rows[0]
  if (!ticket || !maySee(actor, { ...ticket, ...noLine })) throw refusal('ticket_not_found')
  return {
    lastSeq: ticket.last_public_seq,
    status: ticket.status,
    nextContactBy: ticket.next_contact_by?.toISOString() ?? null,
  }
})
