import type { Language } from '#contract/text.ts'
import {
  briefTime,
  clockTime,
  dateTime,
  day,
  dayNumber,
  exactTime,
  shortDate,
  shortTime,
  zoneName,
} from '#contract/words/times.ts'
import { now } from './clock.ts'
import { kept } from './kept-times.ts'

type At = string | number
type Times = ReturnType<typeof timesOf>

const made = new Map<string, Times>()

export function timesFor(language: Language, zone: string): Times {
  const name = `${language} ${zone}`
  const known = made.get(name) ?? timesOf(language, zone)
  made.set(name, known)
  return known
}

function timesOf(language: Language, zone: string) {
  const date = (at: At) => new Date(at)
  return {
    /** "14:30" */
    clock: (at: At) => clockTime(date(at), language, zone),
    /** "14:30" today, "21 November, 14:30" on other days */
    short: kept((at) => shortTime(date(at), language, zone, new Date(now())), now),
    /** "21 November, 14:30" */
    long: (at: At) => dateTime(date(at), language, zone, new Date(now())),
    /** "14:30" today, "Tue 10:00", "21 Nov" */
    brief: kept((at) => briefTime(date(at), language, zone, new Date(now())), now),
    /** "21 November 2026" */
    day: (at: At) => day(date(at), language, zone),
    /** "21 November" of this year, "21 November 2024" of another */
    date: (at: At) => shortDate(date(at), language, zone, new Date(now())),
    /** neighbouring days differ by one */
    dayNumber: (at: At) => dayNumber(date(at), zone),
    /** with seconds and offset */
    exact: kept((at) => exactTime(date(at), language, zone)),
    /** what somebody else's clocks show */
    elsewhere: (at: At, theirs: string) => shortTime(date(at), language, theirs, new Date(now())),
    zoneName: (at: At, theirs: string) => zoneName(date(at), language, theirs),
  }
}
