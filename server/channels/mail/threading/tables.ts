declare module '#platform/db.ts' {
  interface Tables {
    mail_handles: MailHandlesRow
  }
}

/** Whose conversation a reply address leads to. */
export interface MailHandlesRow {
  ticket_id: string
  contact_id: string
  thread: Buffer
  participant: Buffer
  made_at: Date
}
