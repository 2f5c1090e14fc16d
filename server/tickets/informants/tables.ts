declare module '#platform/db.ts' {
  interface Tables {
    ticket_informants: InformantRow
  }
}

/** A colleague who hears of a ticket beside whoever asked. */
export interface InformantRow {
  ticket_id: string
  contact_id: string
  added_at: Date
}
