import type { Category, ServiceKind, Tier } from '#contract/accounts.ts'
import type { ContactRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    accounts: AccountRow
    account_contacts: AccountContactRow
    services: ServiceRow
    account_notes: AccountNoteRow
    account_note_versions: AccountNoteVersionRow
    account_looks: AccountLookRow
    contact_factor_resets: ContactFactorResetRow
  }
}

declare module '#platform/command.ts' {
  interface Actor {
    /** For which accounts a contact acts, and as what; empty for everybody else. */
    accounts: readonly { id: string; role: ContactRole }[]
  }
}

export interface AccountRow {
  id: string
  contract_number: string
  name: string
  category: Category
  tier: Tier
  /** What its new contacts begin with; null: as the desk itself. */
  language: Language | null
  zone: string | null
  opened_at: Date
}

export interface AccountContactRow {
  account_id: string
  contact_id: string
  role: ContactRole
  /** May be rung back and be told things on the phone. */
  may_call: boolean
  /** The right ends at this instant; null has no end date. */
  until: Date | null
  ended_at: Date | null
  /** As whoever invited them wrote it; all that the account's own people learn of somebody known elsewhere. */
  named: string | null
}

export interface ServiceRow {
  id: string
  account_id: string
  kind: ServiceKind
  name: string
  ended_at: Date | null
}

/** What staff ought to know before they write. No client ever sees one. */
export interface AccountNoteRow {
  id: string
  account_id: string
  text: string
  pinned: boolean
  /** A restricted line: its members, leads and the author alone read it. */
  line_id: string | null
  /** Grows with each change. */
  version: number
  author_id: string
  written_at: Date
  changed_by: string | null
  changed_at: Date | null
  removed_at: Date | null
}

/** What a note said, from its first words on. */
export interface AccountNoteVersionRow {
  note_id: string
  version: number
  text: string
  by_id: string
  at: Date
}

/** That an employee opened the card of an account; one row a day. */
export interface AccountLookRow {
  account_id: string
  person_id: string
  /** YYYY-MM-DD, UTC. */
  day: string
  at: Date
}

/** One of those who keep accounts has asked for it; another has to agree. */
export interface ContactFactorResetRow {
  contact_id: string
  asked_by: string
  asked_at: Date
  reason: string
}
