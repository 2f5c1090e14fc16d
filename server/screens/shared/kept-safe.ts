import { sql } from 'kysely'
import type { ImportRun, LedgerCheck } from '#contract/running.ts'
import type { Db } from '#platform/db.ts'

type CheckRow = {
  began_at: Date
  ended_at: Date | null
  by_name: string | null
  streams: number
  events: string
  broken: LedgerCheck['broken']
}

const shown = async (db: Db, which: 'any' | 'ended'): Promise<LedgerCheck | null> => {
  const { rows } = await sql<CheckRow>`
    select c.began_at, c.ended_at, p.name as by_name, c.streams, c.events, c.broken
    from ledger_checks c left join persons p on p.id = c.by_id
    ${which === 'ended' ? sql`where c.ended_at is not null` : sql``}
    order by c.began_at desc limit 1`.execute(db)
  const [row] = rows
  return row
    ? {
        beganAt: row.began_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        by: row.by_name,
        streams: row.streams,
        events: Number(row.events),
        broken: row.broken,
      }
    : null
}

/** The look at the ledger that stands last, and the last that came to its end. */
export async function ledgerChecks(db: Db) {
  const newest = await shown(db, 'any')
  return { newest, ended: newest?.endedAt === null ? await shown(db, 'ended') : newest }
}

type RunRow = {
  id: string
  source: string
  began_at: Date
  seen_at: Date
  ended_at: Date | null
  stopped: boolean
  total: number
  filed: number
  already_here: number
  refused: number
  remarks: number
  first_remarks: ImportRun['firstRemarks']
}

/** A running one says every few seconds that it lives. */
const silentMs = 60_000
const mostShown = 5

export async function importRuns(db: Db, now: Date): Promise<ImportRun[]> {
  const { rows } = await sql<RunRow>`select * from import_runs order by began_at desc limit ${mostShown}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    beganAt: row.began_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    state: stateOf(row, now),
    total: row.total,
    filed: row.filed,
    alreadyHere: row.already_here,
    refused: row.refused,
    remarks: row.remarks,
    firstRemarks: row.first_remarks,
  }))
}

function stateOf({ ended_at, seen_at, stopped }: RunRow, now: Date): ImportRun['state'] {
  if (ended_at) return stopped ? 'stopped' : 'done'
  return now.getTime() - seen_at.getTime() > silentMs ? 'lost' : 'running'
}

/** Cut off, and nothing of the same source has come to its end since. */
export const lostAmong = (runs: readonly ImportRun[]) =>
  runs.filter(
    ({ state, source }, at) =>
      state === 'lost' && !runs.slice(0, at).some((later) => later.source === source && later.state === 'done'),
  ).length
