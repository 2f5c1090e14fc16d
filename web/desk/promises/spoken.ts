import type { Exception } from '#contract/working-time.ts'

type Interval = [from: number, to: number]
const day = 24 * 60

/** "09:00-13:00, 14:00-18:00" as minutes of the day; one that ends before it begins goes over midnight. Null: not understood. */
export function hoursFrom(text: string): Interval[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  const hours = parts.filter(Boolean).map(intervalFrom)
  return hours.every((each) => each !== null) ? hours.toSorted((a, b) => a[0] - b[0]) : null
}

function intervalFrom(text: string): Interval | null {
  const found = /^(\d{1,2}):(\d\d)\s*[-–—]\s*(\d{1,2}):(\d\d)$/.exec(text)
  if (!found) return null
  const [h1, m1, h2, m2] = found.slice(1).map(Number) as [number, number, number, number]
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2]
  if (m1 > 59 || m2 > 59 || from >= day || to > day) return null
  return [from, to > from ? to : to + day]
}

export const asHours = (hours: readonly (readonly [number, number])[]) =>
  hours.map(([from, to]) => `${clock(from)}-${clock(to > day ? to - day : to)}`).join(', ')

const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
const two = (n: number) => String(n).padStart(2, '0')

/** The seven days of a week's hours, and back. */
export const daysOf = (hours: readonly (readonly [number, number])[]): Interval[][] =>
  Array.from({ length: 7 }, (_, i) =>
    hours
      .filter(([from]) => Math.floor(from / day) === i)
      .map(([from, to]): Interval => [from - i * day, to - i * day]),
  )
export const weekOf = (days: readonly (readonly Interval[])[]): Interval[] =>
  days.flatMap((hours, i) => hours.map(([from, to]): Interval => [from + i * day, to + i * day]))

/** A date a line, closed or with hours; what is not understood is named. */
export function exceptionsFrom(text: string): { exceptions: Exception[]; wrong: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map((line) => ({ line, exception: exceptionFrom(line) }))
  return {
    exceptions: read.flatMap(({ exception }) => exception ?? []).toSorted((a, b) => a.date.localeCompare(b.date)),
    wrong: read.filter(({ exception }) => !exception).map(({ line }) => line),
  }
}

function exceptionFrom(line: string): Exception | null {
  const [date = '', ...rest] = line.split(/\s+/)
  const real = /^\d{4}-\d\d-\d\d$/.test(date) && isReal(date)
  const hours = hoursFrom(rest.join(' '))
  return real && hours ? { date, hours } : null
}

export const asLines = (exceptions: readonly Exception[]) =>
  exceptions.map(({ date, hours }) => [date, asHours(hours)].filter(Boolean).join(' ')).join('\n')

/** "1h 30m", "4ч", "90" as minutes; null when it is none. */
export function minutesFrom(text: string): number | null {
  const found = /^(?:(\d{1,4})\s*(?:h|ч)\.?)?\s*(?:(\d{1,5})\s*(?:m|min|м|мин)?\.?)?$/iu.exec(text.trim())
  const minutes = Number(found?.[1] ?? 0) * 60 + Number(found?.[2] ?? 0)
  return minutes > 0 ? minutes : null
}

export const asDuration = (minutes: number, language: 'ru' | 'en') => {
  const [h, m] = language === 'ru' ? ['ч', 'м'] : ['h', 'm']
  const hours = Math.floor(minutes / 60)
  return [hours && `${hours}${h}`, minutes % 60 && `${minutes % 60}${m}`].filter(Boolean).join(' ')
}

/** The thirty-first of February is written like a date and is none. */
function isReal(date: string) {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
