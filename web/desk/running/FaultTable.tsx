import type { Output, running } from '#contract/index.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'

type Fault = Output<typeof running.deskHealth>['faults']['newest'][number]

/** What nobody foresaw, by the reference that whoever met it was told. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const words = useWords().desk.running
  const times = useTimes()
  if (faults.length === 0) return <p className="meta">{words.noFaults}</p>
  const columns: Column<Fault>[] = [
    { id: 'at', title: words.at, cell: ({ at }) => times.short(at) },
    { id: 'reference', title: words.reference, names: true, cell: ({ reference }) => reference ?? '' },
    { id: 'place', title: words.place, cell: ({ place }) => place },
    { id: 'what', title: words.what, cell: ({ what }) => what },
    { id: 'host', title: words.host, cell: ({ host }) => host },
  ]
  return <DataTable caption={words.faults} captionUnseen columns={columns} rows={[...faults]} rowKey={({ id }) => id} />
}
