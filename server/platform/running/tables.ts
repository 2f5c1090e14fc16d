declare module '../db.ts' {
  interface Tables {
    nodes: NodeRow
    faults: FaultRow
    backups: BackupRow
  }
}

/** A process of Otklik that serves this desk. */
export interface NodeRow {
  id: string
  /** Name of the machine. */
  host: string
  pid: number
  roles: string[]
  version: string
  started_at: Date
  seen_at: Date
  /** Bytes where its data folder lies; null when it cannot be told. */
  disk_free: string | null
  disk_size: string | null
  /** How late its event loop was at worst since the beat before, milliseconds. */
  loop_late_ms: number
  memory: string
}

/** What nobody foresaw; names of errors and places, nothing that anybody wrote. */
export interface FaultRow {
  id: string
  at: Date
  /** As the person who met it was told; null for a job. */
  reference: string | null
  place: string
  what: string
  host: string
}

/** An archive that was made, and when it was last restored to see whether it can be. */
export interface BackupRow {
  id: string
  taken_at: Date
  name: string
  bytes: string
  tickets: string
  events: string
  files_lost: number
  rehearsed_at: Date | null
  /** Null when the rehearsal went well. */
  rehearsal_fault: string | null
}
