declare module '#platform/db.ts' {
  interface Tables {
    signing_keys: SigningKeysRow & { one: boolean }
  }
}

/** The keys that letters are signed with; one row at most. */
export interface SigningKeysRow {
  sealed: Buffer
  changed_at: Date
}
