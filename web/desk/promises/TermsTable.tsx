import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Settings, TermsKept } from './settings.ts'

export function TermsTable({ settings, onChange }: { settings: Settings; onChange: (terms: TermsKept) => void }) {
  const { common, desk } = useWords()
  const { keeping } = desk
  const { terms } = keeping
  const nameOf = (id: string | null) =>
    settings.calendars.find((calendar) => calendar.id === id)?.name ?? keeping.aroundTheClock
  const columns: Column<TermsKept>[] = [
    { id: 'priority', title: terms.priority, names: true, cell: ({ priority }) => common.priorities[priority] },
    {
      id: 'first',
      title: terms.firstReply,
      cell: ({ firstReplyMinutes }) => keeping.duration({ minutes: firstReplyMinutes }),
    },
    { id: 'update', title: terms.update, cell: ({ updateMinutes }) => keeping.duration({ minutes: updateMinutes }) },
    { id: 'calendar', title: terms.calendar, cell: ({ calendarId }) => nameOf(calendarId) },
    {
      id: 'change',
      title: '',
      align: 'end',
      cell: (row) => (
        <Button
          size="small"
          aria-label={keeping.changeNamed({ name: common.priorities[row.priority] })}
          onClick={() => onChange(row)}
        >
          {keeping.change}
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      caption={terms.title}
      captionUnseen
      columns={columns}
      rows={settings.terms}
      rowKey={({ priority }) => priority}
    />
  )
}
