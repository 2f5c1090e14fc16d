declare module '#platform/db.ts' {
  interface Tables {
    ticket_complaints: ComplaintRow
  }
}

/** What a client told a lead about how a ticket goes; the words are the content of the event with the same key. */
export interface ComplaintRow {
  ticket_id: string
  seq: number
  answer_by: Date
  /** When a lead wrote to the client next. */
  answered_at: Date | null
}
