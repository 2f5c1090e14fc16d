declare module '#platform/db.ts' {
  interface Tables {
    mail_storms: MailStormRow
  }
}

/** Mails that are held together until somebody has looked. */
export interface MailStormRow {
  id: string
  /** Hash of what they have in common. */
  key: string
  kind: 'sender' | 'subject'
  /** The same for people: an address, or a subject. */
  about: string
  ticket_id: string | null
  began_at: Date
  last_at: Date
  ended_at: Date | null
}
