import { useState } from 'react'
import { russianHolidays } from '#contract/holidays.ts'
import { promises } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { ZoneField } from '../shell/ZoneField.tsx'
import { CalendarPreview } from './CalendarPreview.tsx'
import type { CalendarKept, Settings } from './settings.ts'
import { asHours, asLines, daysOf, exceptionsFrom, hoursFrom, weekOf } from './spoken.ts'

type Props = { calendar: CalendarKept | null; settings: Settings; onClose: () => void }

/** When work is done: each day of the week, and the dates that are otherwise; below, what it would promise. */
export function CalendarForm({ calendar, settings, onClose }: Props) {
  const t = useWords()
  const { keeping } = t.desk
  const words = keeping.calendars
  const [name, setName] = useState(calendar?.name ?? '')
  const [zone, setZone] = useState(calendar?.zone ?? settings.zone)
  const [days, setDays] = useState(() => daysOf(calendar?.hours ?? usual).map(asHours))
  const [dates, setDates] = useState(() => asLines(calendar?.exceptions ?? []))
  const done = (news: string) => {
    sayDone(news)
    onClose()
  }
  const adding = useOrder(promises.addCalendar, () => done(words.added))
  const changing = useOrder(promises.changeCalendar, () => done(keeping.saved))
  const order = calendar ? changing : adding

  const read = days.map(hoursFrom)
  const wrongDays = words.days.filter((_, i) => read[i] === null)
  const { exceptions, wrong } = exceptionsFrom(dates)
  const hours = weekOf(read.map((each) => each ?? []))
  const reason =
    (wrongDays.length > 0 && words.hoursWrong({ days: wrongDays.join(', ') })) ||
    (wrong.length > 0 && words.exceptionsWrong({ lines: wrong.join('; ') })) ||
    undefined
  const act = () => {
    const plain = exceptions.map((one) => ({
      date: one.date,
      hours: one.hours.map(([a, b]): [number, number] => [a, b]),
    }))
    const terms = { name, zone, hours, exceptions: plain }
    void (calendar ? changing.give({ calendarId: calendar.id, ...terms }) : adding.give(terms))
  }
  const addHolidays = (year: keyof typeof russianHolidays) => {
    const known = new Set(exceptions.map(({ date }) => date))
    const added = russianHolidays[year].filter((date) => !known.has(date)).map((date) => ({ date, hours: [] }))
    setDates(asLines([...exceptions, ...added].toSorted((a, b) => a.date.localeCompare(b.date))))
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={calendar ? calendar.name : words.add}
      act={calendar ? keeping.save : words.add}
      onAct={act}
      pending={order.pending}
      reason={reason}
      fault={formFault(order.error, t, ['name', 'zone'])}
    >
      <TextField
        label={keeping.name}
        value={name}
        onChange={setName}
        autoFocus
        error={fieldFault(order.error, 'name')}
      />
      <ZoneField label={words.zone} value={zone} onChange={setZone} error={fieldFault(order.error, 'zone')} />
      {words.days.map((day, i) => (
        <TextField
          key={day}
          label={day}
          help={i === 0 ? words.hoursHelp : undefined}
          value={days[i] ?? ''}
          onChange={(text) => setDays(days.with(i, text))}
          error={read[i] === null ? words.hoursWrong({ days: day }) : undefined}
        />
      ))}
      {hours.length === 0 && wrongDays.length === 0 && <p className="meta">{words.never}</p>}
      <TextArea
        label={words.exceptions}
        help={words.exceptionsHelp}
        value={dates}
        onChange={setDates}
        error={wrong.length ? words.exceptionsWrong({ lines: wrong.join('; ') }) : undefined}
      />
      <div className="button-row">
        {(['2026', '2027'] as const).map((year) => (
          <Button key={year} size="small" onClick={() => addHolidays(year)}>
            {words.holidays({ year })}
          </Button>
        ))}
      </div>
      {!reason && <CalendarPreview calendar={{ zone, hours, exceptions }} settings={settings} />}
    </FormDialog>
  )
}

const usual = [0, 1, 2, 3, 4].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1080])
