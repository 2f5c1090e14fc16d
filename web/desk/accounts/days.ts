import { useReader } from '../shell/reader.tsx'

/** A day is a day wherever it is read. */
export function useDays() {
  const { language } = useReader().me
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return (day: string) => format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}
