import type { ImportRun } from '#contract/running.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'

/** What was brought in from elsewhere, how far it has come, and what was not taken. */
export function ImportTable({ runs }: { runs: readonly ImportRun[] }) {
  const { kept } = useWords().desk.running
  const times = useTimes()
  if (runs.length === 0) return <p className="meta">{kept.noImports}</p>
  const done = ({ filed, alreadyHere, refused }: ImportRun) => filed + alreadyHere + refused
  const columns: Column<ImportRun>[] = [
    { id: 'source', title: kept.source, names: true, cell: ({ source }) => source },
    { id: 'when', title: kept.when, cell: ({ beganAt }) => times.short(beganAt) },
    { id: 'state', title: kept.state, cell: ({ state }) => kept.states[state] },
    { id: 'tickets', title: kept.tickets, cell: (run) => kept.progress({ done: done(run), total: run.total }) },
    { id: 'filed', title: kept.filed, cell: ({ filed }) => filed },
    { id: 'here', title: kept.here, cell: ({ alreadyHere }) => alreadyHere },
    { id: 'refused', title: kept.refused, cell: ({ refused }) => refused },
    { id: 'remarks', title: kept.remarks, cell: ({ remarks }) => remarks },
  ]
  return (
    <>
      <DataTable caption={kept.imports} captionUnseen columns={columns} rows={[...runs]} rowKey={({ id }) => id} />
      {runs
        .filter(({ firstRemarks }) => firstRemarks.length > 0)
        .map((run) => (
          <Remarks key={run.id} run={run} />
        ))}
    </>
  )
}

function Remarks({ run: { source, remarks, firstRemarks } }: { run: ImportRun }) {
  const { kept } = useWords().desk.running
  const more = remarks - firstRemarks.length
  return (
    <Fold title={kept.remarksOf({ source, n: remarks })}>
      <ul>
        {firstRemarks.map((remark) => (
          <li key={`${remark.file} ${remark.row} ${remark.field} ${remark.why}`}>{kept.remark(remark)}</li>
        ))}
      </ul>
      {more > 0 && <p className="meta">{kept.moreRemarks({ n: more })}</p>}
    </Fold>
  )
}
