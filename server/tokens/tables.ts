import type { StaffRole } from '#contract/roles.ts'

declare module '#platform/db.ts' {
  interface Tables {
    tokens: TokenRow
  }
}

export interface TokenRow {
  /** Also a person of kind `key`, who bears its name. */
  id: string
  token_hash: Buffer
  /** How the token begins: enough to know it by, too little to use. */
  prefix: string
  scopes: string[]
  /** Of a token on our side; null for one that acts for a client. */
  roles: StaffRole[] | null
  line_ids: string[]
  /** Both null, or both of the client it acts for. */
  account_id: string | null
  contact_id: string | null
  /** Null when it was made at the command line. */
  created_by: string | null
  created_at: Date
  expires_at: Date | null
  revoked_at: Date | null
  /** Moved at most once a minute. */
  last_used_at: Date | null
}
