declare module '#platform/db.ts' {
  interface Tables {
    unconfirmed_tickets: UnconfirmedTicketRow
  }
}

/** A ticket whose client has not said yet whether they wrote it. */
export interface UnconfirmedTicketRow {
  ticket_id: string
  since: Date
  /** When they were asked for the second and last time. */
  reminded_at: Date | null
}
