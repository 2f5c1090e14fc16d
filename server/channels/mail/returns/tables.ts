declare module '#platform/db.ts' {
  interface Tables {
    undeliverable_addresses: UndeliverableRow
  }
}

/** An address that letters did not arrive at, until one does or somebody of the staff knows better. */
export interface UndeliverableRow {
  /** In small letters. */
  address: string
  since: Date
  /** What the mail server said last. */
  said: string
  letter_id: string | null
}
