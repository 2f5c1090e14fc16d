import type { Language } from '../text.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      ...options,
    })
    formats.set(key, made)
  }
  return made
}

/** "21 ноября, 14:30" / "21 November, 14:30"; the year only when it is another one. */
export function dateTime(at: string | Date, language: Language, zone: string, now: Date): string {
  const date = new Date(at)
  const year = (of: Date) => format(language, zone, { year: 'numeric' }).format(of)
  const day = format(language, zone, {
    day: 'numeric',
    month: 'long',
    ...(year(date) === year(now) ? {} : { year: 'numeric' }),
  }).format(date)
  return `${day}, ${clockTime(date, language, zone)}`
}

/** "21 November 2026". */
export function day(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))
}

/** "14:30". */
export function clockTime(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** "14:30" today, "21 November, 14:30" on any other day, each in the reader's zone. */
export function shortTime(at: string | Date, language: Language, zone: string, now: Date): string {
  const day = (of: Date) => format('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(of)
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
    return `${format(language, zone, { weekday: 'short' }).format(date)} ${clock}`
  return format(language, zone, { day: 'numeric', month: 'short' }).format(date)
}

/** Zones that readers know by a name of their own, which Intl does not give. */
const known: Record<string, Record<Language, string>> = { 'Europe/Moscow': { ru: 'МСК', en: 'MSK' } }

/** "МСК", "CET", "UTC+5": how the zone is named beside a time that leaves the screen. */
export function zoneName(at: string | Date, language: Language, zone: string): string {
  const part = format(language, zone, { timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')
  return known[zone]?.[language] ?? part?.value.replace(/^GMT(?=[+-])/, 'UTC') ?? zone
}

/** For people and for courts: full date, seconds and offset. */
export function exactTime(at: string | Date, language: Language, zone: string): string {
  return format(language, zone, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).format(new Date(at))
}
