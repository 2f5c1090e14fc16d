declare module '#platform/db.ts' {
  interface Tables {
    sample_request: SampleRow
  }
}

/** The sample request of the first run, and whom it seems to come from. */
export interface SampleRow {
  one: boolean
  account_id: string
  contact_id: string
  ticket_id: string
  /** Null while it is there to be tried. */
  removed_at: Date | null
}
