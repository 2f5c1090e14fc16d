import type { FolderKind, MailboxTrouble } from '#contract/mail/mailboxes.ts'
import type { MailSecurity } from '#contract/mail/server.ts'

declare module '#platform/db.ts' {
  interface Tables {
    mailboxes: MailboxRow
    mailbox_folders: MailboxFolderRow
  }
}

/** A mailbox that mail is fetched from. A removed one stays for the sake of the mails that came from it. */
export interface MailboxRow {
  id: string
  address: string
  aliases: string[]
  host: string
  port: number
  security: MailSecurity
  user_name: string
  /** Sealed, as are secret and refresh token. */
  password: Buffer | null
  oauth_client_id: string | null
  oauth_token_url: string | null
  oauth_secret: Buffer | null
  oauth_refresh: Buffer | null
  /** Empty: the one that the server calls so. */
  junk_folder: string
  state: 'active' | 'paused' | 'removed'
  created_at: Date
  /** When the way to it last changed. */
  changed_at: Date
  looked_at: Date | null
  trouble: MailboxTrouble | null
  trouble_said: string
  trouble_since: Date | null
}

export type Kind = Exclude<FolderKind, 'other'>

/** How far a folder has been read; its id is the `source` of the mails that came from it. */
export interface MailboxFolderRow {
  id: string
  mailbox_id: string
  name: string
  kind: Kind
  /** bigint in the database, so strings here, as are the two below. */
  uidvalidity: string | null
  taken_to: string
  /** Up to this number a mail may be one that we hold under its earlier number. */
  anew_to: string
  left_until: Date | null
  looked_at: Date | null
}
