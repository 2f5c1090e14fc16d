import type { Category, ServiceKind, Tier } from '#contract/accounts.ts'
import type { ContactRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    accounts: AccountRow
    account_contacts: AccountContactRow
    services: ServiceRow
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
