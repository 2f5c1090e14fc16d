import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Line } from './people.ts'

export function LineTable({ lines, onChange }: { lines: Line[]; onChange: (line: Line) => void }) {
  const { people } = useWords().desk.admin
  const columns: Column<Line>[] = [
    { id: 'ru', title: people.nameRu, names: true, cell: ({ nameRu }) => nameRu },
    { id: 'en', title: people.nameEn, cell: ({ nameEn }) => nameEn },
    { id: 'members', title: people.people, cell: ({ members }) => people.members({ n: members }) },
    { id: 'restricted', title: people.state, cell: ({ restricted }) => (restricted ? people.restrictedShort : '') },
    {
      id: 'change',
      title: '',
      align: 'end',
      cell: (line) => (
        <Button size="small" aria-label={people.changeNamed({ name: line.nameRu })} onClick={() => onChange(line)}>
          {people.change}
        </Button>
      ),
    },
  ]
  return <DataTable caption={people.lines} captionUnseen columns={columns} rows={lines} rowKey={({ id }) => id} />
}
