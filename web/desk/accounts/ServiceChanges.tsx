import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import type { ServiceOfCard } from './account.ts'

type Change = ServiceOfCard['changes'][number]

export function ServiceChanges({ changes }: { changes: Change[] }) {
  const { common, desk } = useWords()
  const words = desk.cards.service
  const times = useTimes()
  const columns: Column<Change>[] = [
    { id: 'at', title: words.at, cell: ({ at }) => <time dateTime={at}>{times.long(at)}</time> },
    {
      id: 'what',
      title: words.did,
      names: true,
      cell: ({ what, name, kind }) =>
        [words.what[what], name, kind && common.serviceKinds[kind]].filter(Boolean).join(' · '),
    },
    { id: 'by', title: words.by, cell: ({ by }) => by },
  ]
  return <DataTable caption={words.changes} captionUnseen columns={columns} rows={changes} rowKey={({ at }) => at} />
}
