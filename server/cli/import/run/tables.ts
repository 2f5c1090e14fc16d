declare module '#platform/db.ts' {
  interface Tables {
    import_runs: ImportRunRow
  }
}

/** An import that changes this desk: what the health page knows of it. */
export interface ImportRunRow {
  id: string
  source: string
  began_at: Date
  /** Of the last sign of life. */
  seen_at: Date
  ended_at: Date | null
  stopped: boolean
  /** Tickets in the source, and what became of them. */
  total: number
  filed: number
  already_here: number
  refused: number
  /** Rows of any kind that were not taken. */
  remarks: number
  first_remarks: Remark[]
}

export type Remark = { file: string; row: number; field: string | null; why: string }
