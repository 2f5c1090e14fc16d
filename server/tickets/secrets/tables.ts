declare module '#platform/db.ts' {
  interface Tables {
    one_time_secrets: OneTimeSecretRow
    hidden_numbers: HiddenNumberRow
    secrets_scan: SecretsScanRow
  }
}

/** Passed on to be read once by one person of the other side. */
export interface OneTimeSecretRow {
  ticket_id: string
  id: string
  /** The entry whose words it was taken out of. */
  seq: number | null
  label: string
  for_side: 'staff' | 'client'
  given_by: string | null
  given_at: Date
  /** Nobody reads it after that. */
  until: Date
  /** Its own key, sealed under the key of the desk; null with the words once it is over. */
  key: Buffer | null
  sealed: Buffer | null
  read_by: string | null
  read_at: Date | null
  ended_at: Date | null
  ended_why: 'expired' | 'taken_back' | null
}

/** A number that was hidden on a guess. */
export interface HiddenNumberRow {
  ticket_id: string
  seq: number
  nth: number
  kind: string
  mask: string
  key: Buffer
  sealed: Buffer
  until: Date
}

/** How far the search through what was stored before has come. */
export interface SecretsScanRow {
  what: 'all' | 'numbers'
  stream_id: string
  seq: number
  at: Date
}
