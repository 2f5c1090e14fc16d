import { dateTime } from '#contract/words/times.ts'
import { addWorking, type Calendar, hoursAreSound } from '#contract/working-time.ts'
import { instantOf, wallClock } from '#contract/zones.ts'
import { useNow } from '../shell/clock.ts'
import { useReader } from '../shell/reader.tsx'
import type { Settings } from './settings.ts'

const day = 24 * 3_600_000
const fridayAfternoon = 17.5 * 3_600_000

/** What the hours come to, by the very arithmetic that makes promises: a ticket filed late on Friday. */
export function CalendarPreview({ calendar, settings }: { calendar: Calendar; settings: Settings }) {
  const { me, t } = useReader()
  const now = useNow()
  const { keeping } = t.desk
  const minutes = settings.terms.find(({ priority }) => priority === 'normal')?.firstReplyMinutes
  if (!minutes || !hoursAreSound(calendar.hours)) return null
  const filed = nextFriday(now, calendar.zone)
  const due = dueBy(calendar, filed, minutes)
  if (!due) return null
  const say = (at: Date) => dateTime(at, me.language, calendar.zone, new Date(now))
  return (
    <p role="status">
      {keeping.calendars.preview({ filed: say(filed), due: say(due), time: keeping.duration({ minutes }) })}
    </p>
  )
}

function nextFriday(now: number, zone: string): Date {
  const today = Math.floor(wallClock(now, zone) / day) * day
  const ahead = (5 - new Date(today).getUTCDay() + 7) % 7
  return new Date(instantOf(today + ahead * day + fridayAfternoon, zone))
}

/** A calendar whose every day was taken away by exceptions promises nothing. */
function dueBy(calendar: Calendar, from: Date, minutes: number): Date | null {
  try {
    return addWorking(calendar, from, minutes)
  } catch {
    return null
  }
}
