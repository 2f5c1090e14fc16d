import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useReader } from '../shell/reader.tsx'
import { aroundTheClock, type CalendarKept } from './settings.ts'
import { asDuration, minutesFrom } from './spoken.ts'

export type TermsTyped = { calendarId: string | null; firstReply: string; update: string }
type Kept = { calendarId: string | null; firstReplyMinutes: number; updateMinutes: number }

export const typed = ({ calendarId, firstReplyMinutes, updateMinutes }: Kept, language: 'ru' | 'en'): TermsTyped => ({
  calendarId,
  firstReply: asDuration(firstReplyMinutes, language),
  update: asDuration(updateMinutes, language),
})

/** What was typed, as terms; null while one of the times is none. */
export function termsFrom({ calendarId, firstReply, update }: TermsTyped): Kept | null {
  const [firstReplyMinutes, updateMinutes] = [minutesFrom(firstReply), minutesFrom(update)]
  return firstReplyMinutes && updateMinutes ? { calendarId, firstReplyMinutes, updateMinutes } : null
}

type Props = { value: TermsTyped; onChange: (value: TermsTyped) => void; calendars: CalendarKept[] }

export function TermsFields({ value, onChange, calendars }: Props) {
  const { keeping } = useReader().t.desk
  const { terms } = keeping
  const wrong = (text: string) => (minutesFrom(text) === null ? keeping.durationWrong : undefined)
  return (
    <>
      <TextField
        label={terms.firstReply}
        help={keeping.durationHelp}
        value={value.firstReply}
        onChange={(firstReply) => onChange({ ...value, firstReply })}
        error={wrong(value.firstReply)}
      />
      <TextField
        label={terms.update}
        value={value.update}
        onChange={(update) => onChange({ ...value, update })}
        error={wrong(value.update)}
      />
      <Select
        label={terms.calendar}
        placeholder={terms.choose}
        options={[
          { id: aroundTheClock, label: keeping.aroundTheClock },
          ...calendars.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={value.calendarId ?? aroundTheClock}
        onChange={(id) => onChange({ ...value, calendarId: id === aroundTheClock ? null : id })}
      />
    </>
  )
}
