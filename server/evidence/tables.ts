import type { Broken } from './ends.ts'

declare module '#platform/db.ts' {
  interface Tables {
    ledger_checks: LedgerCheckRow
  }
}

/** A look at the whole ledger, done in parts: where it stands, and what it found. */
export interface LedgerCheckRow {
  id: string
  /** Null: the timetable. */
  by_id: string | null
  began_at: Date
  ended_at: Date | null
  streams: number
  events: string
  reached_stream: string | null
  reached_seq: number | null
  reached_leaf: Buffer | null
  broken: Broken | null
}
