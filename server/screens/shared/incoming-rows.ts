import { sql } from 'kysely'
import type { mail } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Actor } from '#platform/command.ts'
import { seenBy } from './ticket-rows.ts'

type Line = Output<typeof mail.incomingMails>['rows'][number]
export type IncomingLine = Omit<Line, 'receivedAt' | 'ticketNumber'> & { received_at: Date; number: string | null }

/** Of the ticket only its number, which is no secret: whether it opens is asked where it leads. */
export const incomingColumns = sql`
  m.id, m.state, m.outcome, m.reason, m.from_name as "fromName", m.from_address as "fromAddress", m.subject, m.size,
  m.received_at, t.number`

export const incomingJoins = sql`left join tickets t on t.id = m.ticket_id`

/** What became a part of a ticket is read by those who may read that ticket. */
export const incomingSeenBy = (actor: Actor) => sql`(m.ticket_id is null or ${seenBy(actor)})`

export const asIncomingLine = ({ received_at, number, ...line }: IncomingLine): Line => ({
  id: line.id,
  state: line.state,
  outcome: line.outcome,
  reason: line.reason,
  fromName: line.fromName,
  fromAddress: line.fromAddress,
  subject: line.subject,
  size: line.size,
  receivedAt: received_at.toISOString(),
  ticketNumber: number === null ? null : Number(number),
})
