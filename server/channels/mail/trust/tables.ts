declare module '#platform/db.ts' {
  interface Tables {
    mail_signatures_seen: SignatureSeenRow
  }
}

/** A signature that came with a mail, and the delivery it came by first. */
export interface SignatureSeenRow {
  /** SHA-256 of the signing domain and the signature. */
  signature: Buffer
  /** See `markOf`. */
  mark: string
  first_at: Date
}
