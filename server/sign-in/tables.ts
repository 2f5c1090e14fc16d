import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    persons: PersonRow
    sessions: SessionRow
    password_links: PasswordLinkRow
    second_factors: SecondFactorRow
    recovery_codes: RecoveryCodeRow
    entry_links: EntryLinkRow
    own_keys: OwnKeysRow
  }
}

declare module '#platform/command.ts' {
  interface Actor {
    /** Whose password was right, while the second step of signing in is still to come. Such an actor is nobody yet. */
    halfway?: Halfway | undefined
  }
}

export type Halfway = { personId: string; kind: PersonRow['kind']; waitsFor: 'code' | 'enrolment' }

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
  /** From this instant on nobody comes in as this person; null: no end. */
  until: Date | null
  created_at: Date
}

export interface SessionRow {
  /** SHA-256 of the token in the cookie. */
  token_hash: Buffer
  /** By what the person names it. */
  id: string
  person_id: string
  created_at: Date
  /** Moved at most once a minute. */
  seen_at: Date
  ip: string
  user_agent: string
  /** When the second factor was last confirmed here; null: by password alone. */
  factor_at: Date | null
  /** The password was right and this is still to come: until then it is nobody's session. */
  waits_for: 'code' | 'enrolment' | null
}

export interface PasswordLinkRow {
  token_hash: Buffer
  person_id: string
  kind: 'invitation' | 'reset'
  expires_at: Date
}

export interface SecondFactorRow {
  person_id: string
  /** Of the authenticator app, sealed; null until an enrolment is confirmed. */
  secret: Buffer | null
  confirmed_at: Date | null
  /** The time step of the last code that was taken. */
  last_step: string
  /** An enrolment under way, sealed, and the session that began it and alone may see it. */
  pending: Buffer | null
  pending_session: Buffer | null
}

export interface RecoveryCodeRow {
  person_id: string
  /** SHA-256 of 80 random bits, as they were written. */
  code_hash: Buffer
}

/** A way in that only the command line makes. */
export interface EntryLinkRow {
  token_hash: Buffer
  person_id: string
  expires_at: Date
}

/** The keyboard as somebody of the staff has chosen it: what is pressed, by the names of contract/keys.ts. */
export interface OwnKeysRow {
  person_id: string
  /** Single letters do something. */
  letters: boolean
  chosen: Record<string, string>
}
