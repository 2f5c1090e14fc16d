import type { Reader } from '#contract/pages.ts'
import { dateTime, exactTime, shortTime, zoneName } from '#contract/words/times.ts'

/** Times as this reader reads them: in their language, by their clocks. */
export function moments({ language, zone, now }: Reader) {
  const today = new Date(now)
  return {
    /** "14:30" today, "22 November, 14:30" on another day. */
    short: (at: string) => shortTime(at, language, zone, today),
    /** The day is always said: for lists. */
    full: (at: string) => dateTime(at, language, zone, today),
    /** With seconds and offset: for what may be proof one day. */
    exact: (at: string) => exactTime(at, language, zone),
    utc: (at: string) => exactTime(at, language, 'UTC'),
    /** How the reader's zone is called at that time. */
    zone: (at: string) => zoneName(at, language, zone),
    isPast: (at: string) => Date.parse(at) <= today.getTime(),
  }
}
