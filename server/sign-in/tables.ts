import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    persons: PersonRow
    sessions: SessionRow
    password_links: PasswordLinkRow
    entry_links: EntryLinkRow
  }
}

export interface PersonRow {
  id: string
  kind: 'agent' | 'contact'
  name: string
  /** Lower case; unique among staff and, apart from that, among contacts. */
  email: string
  language: Language
  zone: string
  theme: 'system' | 'light' | 'dark'
  /** argon2id; null until the invitation is taken up. */
  password_hash: string | null
  active: boolean
  created_at: Date
}

export interface SessionRow {
  /** SHA-256 of the token in the cookie. */
  token_hash: Buffer
  person_id: string
  created_at: Date
  /** Moved at most once a minute. */
  seen_at: Date
  ip: string
  user_agent: string
}

export interface PasswordLinkRow {
  token_hash: Buffer
  person_id: string
  kind: 'invitation' | 'reset'
  expires_at: Date
}

/** A way in that only the command line makes. */
export interface EntryLinkRow {
  token_hash: Buffer
  person_id: string
  expires_at: Date
}
