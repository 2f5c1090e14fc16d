import { promises } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { CalendarKept } from './settings.ts'
import { asHours, daysOf } from './spoken.ts'

type Props = { calendars: CalendarKept[]; onChange: (calendar: CalendarKept) => void }

export function CalendarTable({ calendars, onChange }: Props) {
  const { keeping } = useWords().desk
  const words = keeping.calendars
  const retiring = useOrder(promises.retireCalendar, () => sayDone(words.retired))
  const columns: Column<CalendarKept>[] = [
    { id: 'name', title: keeping.name, names: true, cell: ({ name }) => name },
    { id: 'zone', title: words.zone, cell: ({ zone }) => zone.replaceAll('_', ' ') },
    { id: 'hours', title: words.hours, cell: ({ hours }) => weekInWords(hours, words.days) || keeping.aroundTheClock },
    { id: 'dates', title: words.exceptions, cell: ({ exceptions }) => words.count({ n: exceptions.length }) },
    { id: 'uses', title: words.usedBy, cell: ({ uses }) => words.uses({ n: uses }) },
    {
      id: 'act',
      title: '',
      align: 'end',
      cell: (row) => (
        <div className="button-row">
          <Button size="small" aria-label={keeping.changeNamed({ name: row.name })} onClick={() => onChange(row)}>
            {keeping.change}
          </Button>
          <Button
            size="small"
            aria-label={words.retireNamed({ name: row.name })}
            reason={row.uses > 0 ? words.inUse : undefined}
            reasonIn="tip"
            onClick={() => void retiring.give({ calendarId: row.id })}
          >
            {words.retire}
          </Button>
        </div>
      ),
    },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={calendars} rowKey={({ id }) => id} />
}

/** Days of the same hours together: "Monday–Friday 09:00-18:00". */
function weekInWords(hours: CalendarKept['hours'], names: readonly string[]): string {
  const days = daysOf(hours).map(asHours)
  const runs: { from: number; to: number; text: string }[] = []
  for (const [i, text] of days.entries()) {
    const last = runs.at(-1)
    if (last?.text === text) last.to = i
    else runs.push({ from: i, to: i, text })
  }
  const named = ({ from, to }: { from: number; to: number }) =>
    from === to ? names[from] : `${names[from]}–${names[to]}`
  return runs
    .filter(({ text }) => text)
    .map((run) => `${named(run)} ${run.text}`)
    .join('; ')
}
