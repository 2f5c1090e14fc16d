import type { World } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { setRun } from './store.ts'
import type { ImportRunRow, Remark } from './tables.ts'

type Tally = { filed: number; alreadyHere: number; refused: number }
export type RunRecord = {
  began(total: number): void
  progress(tally: Tally): void
  remark(remark: Remark): void
  /** Left out when it broke off: then it is found to be silent. */
  ended(stopped: boolean): Promise<void>
  /** Nothing more is written, however it went. */
  close(): void
}

const everyMs = 5_000
const mostRemarks = 20

/**
 * Writes down every few seconds how an import goes, for the health page. It never stops the import: what cannot be
 * written down now is written with the next.
 */
export function recordRun({ db, clock, log }: World, source: string): RunRecord {
  const now = clock()
  const row: ImportRunRow = {
    id: newId(now),
    source,
    began_at: now,
    seen_at: now,
    ended_at: null,
    stopped: false,
    total: 0,
    filed: 0,
    already_here: 0,
    refused: 0,
    remarks: 0,
    first_remarks: [],
  }
  const write = () =>
    setRun(db, { ...row, seen_at: clock() }).catch((error: Error) =>
      log.debug({ err: error }, 'how the import goes could not be written down'),
    )
  const timer = setInterval(() => void write(), everyMs)
  timer.unref()
  return {
    began(total) {
      row.total = total
      void write()
    },
    progress({ filed, alreadyHere, refused }) {
      Object.assign(row, { filed, already_here: alreadyHere, refused })
    },
    remark({ file, row: line, field, why }) {
      row.remarks++
      if (row.first_remarks.length < mostRemarks) row.first_remarks.push({ file, row: line, field, why })
    },
    async ended(stopped) {
      clearInterval(timer)
      Object.assign(row, { ended_at: clock(), stopped })
      await write()
    },
    close: () => clearInterval(timer),
  }
}

/** A trial run changes nothing, also here. */
export const unrecorded: RunRecord = {
  began: () => {},
  progress: () => {},
  remark: () => {},
  ended: async () => {},
  close: () => {},
}
