import type { Language } from '../text.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

const styles = {
  year: { year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  dayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short' },
  clock: { hour: '2-digit', minute: '2-digit' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  zone: { timeZoneName: 'short' },
  exact: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making one costs more than all it will ever format. */
function format(language: Language, zone: string, style: keyof typeof styles) {
  const key = `${language} ${zone} ${style}`
  let made = formats.get(key)
  if (!made) {
    const common = { timeZone: zone, hourCycle: 'h23' } as const
    made = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { ...common, ...styles[style] })
    formats.set(key, made)
  }
  return made
}

/** "21 ноября, 14:30" / "21 November, 14:30"; the year only when it is another one. */
export function dateTime(at: string | Date, language: Language, zone: string, now: Date): string {
  return `${shortDate(at, language, zone, now)}, ${clockTime(at, language, zone)}`
}

/** "21 November 2026". */
export function day(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, 'dayOfYear').format(new Date(at))
}

/** Which day it is in this zone, counted from 1970: neighbours differ by one, however long the day was. */
export function dayNumber(at: string | Date, zone: string): number {
  const [day, month, year] = format('en', zone, 'date').format(new Date(at)).split('/').map(Number)
  return Date.UTC(year!, month! - 1, day) / 86_400_000
}

/** "21 November"; the year only when it is another one. */
export function shortDate(at: string | Date, language: Language, zone: string, now: Date): string {
  const date = new Date(at)
  const year = (of: Date) => format(language, zone, 'year').format(of)
  return format(language, zone, year(date) === year(now) ? 'day' : 'dayOfYear').format(date)
}

/** "14:30". */
export function clockTime(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, 'clock').format(new Date(at))
}

/** "14:30" today, "21 November, 14:30" on any other day, each in the reader's zone. */
export function shortTime(at: string | Date, language: Language, zone: string, now: Date): string {
  const day = (of: Date) => format('en', zone, 'date').format(of)
  const date = new Date(at)
  return day(date) === day(now) ? clockTime(date, language, zone) : dateTime(date, language, zone, now)
}

/** "14:30" today, "Tue 10:00" within a week, "21 Nov" beyond: for narrow columns, where the whole stands beside it. */
export function briefTime(at: string | Date, language: Language, zone: string, now: Date): string {
  const date = new Date(at)
  const short = shortTime(date, language, zone, now)
  const clock = clockTime(date, language, zone)
  if (short === clock) return clock
  if (Math.abs(date.getTime() - now.getTime()) < 6 * 86_400_000)
    return `${format(language, zone, 'weekday').format(date)} ${clock}`
  return format(language, zone, 'shortDay').format(date)
}

/** Zones that readers know by a name of their own, which Intl does not give. */
const known: Record<string, Record<Language, string>> = { 'Europe/Moscow': { ru: 'МСК', en: 'MSK' } }

/** "МСК", "CET", "UTC+5": how the zone is named beside a time that leaves the screen. */
export function zoneName(at: string | Date, language: Language, zone: string): string {
  const part = format(language, zone, 'zone')
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')
  return known[zone]?.[language] ?? part?.value.replace(/^GMT(?=[+-])/, 'UTC') ?? zone
}

/** For people and for courts: full date, seconds and offset. */
export function exactTime(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, 'exact').format(new Date(at))
}
