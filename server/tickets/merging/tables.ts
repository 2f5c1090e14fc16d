import type { TicketStatus } from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    ticket_merges: TicketMergeRow
  }
}

export interface TicketMergeRow {
  ticket_id: string
  /** The entry of the merged ticket that tells of it. */
  seq: number
  /** The ticket it was merged into then; where it stands now the ticket itself says. */
  into_id: string
  into_seq: number
  by_id: string | null
  at: Date
  /** As it was before. */
  status: TicketStatus
  next_contact_by: Date | null
  waiting_for: string | null
  handed_over: boolean
  /** Who is kept informed of the other ticket since then, by this merge. */
  informed: string[]
  apart_at: Date | null
  apart_by: string | null
}
