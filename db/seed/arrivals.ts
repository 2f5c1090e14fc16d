/** When tickets come: more by day than by night, more on Mondays than on Sundays, more with every month. */
import { wallClock } from '#contract/zones.ts'
import type { Chances } from './chance.ts'

const hour = 3_600_000
const day = 24 * hour
export const pastDays = 183

/** Monday first. */
const weekdays = [1.25, 1.1, 1, 1, 0.95, 0.35, 0.25]
const hours = [1, 1, 1, 1, 1, 1, 2, 4, 7, 10, 11, 10, 9, 9, 10, 10, 9, 8, 6, 5, 4, 3, 2, 2]
/** Of all tickets: what came in the last day and a half, so that the desk has work in hand. */
const lately = 0.14
const latelyHours = 36
/** Whether what came then may still be in work. */
export const isRecent = (at: Date, now: Date) => now.getTime() - at.getTime() < latelyHours * hour

export function arrivals(count: number, now: Date, zone: string, chance: Chances): Date[] {
  const recent = Math.round(count * lately)
  const begin = now.getTime() - pastDays * day
  const older = Array.from({ length: count - recent }, () =>
    likely(begin, now.getTime() - latelyHours * hour, zone, chance),
  )
  const newer = Array.from({ length: recent }, () => new Date(now.getTime() - chance.between(0.02, latelyHours) * hour))
  return [...older, ...newer].sort((a, b) => a.getTime() - b.getTime())
}

/** Thrown again until it falls where work is likely. */
function likely(from: number, to: number, zone: string, chance: Chances): Date {
  for (;;) {
    const at = chance.between(from, to)
    const shown = new Date(wallClock(at, zone))
    const weight =
      (weekdays[(shown.getUTCDay() + 6) % 7]! / 1.25) *
      (hours[shown.getUTCHours()]! / 11) *
      (0.5 + (0.5 * (at - from)) / (to - from))
    if (chance.inCase(weight)) return new Date(at)
  }
}

/** Not before the office opens: the moment itself within its hours, else the next morning. */
export function atWork(at: Date, zone: string, chance: Chances): Date {
  const shown = new Date(wallClock(at.getTime(), zone))
  const hourNow = shown.getUTCHours()
  if (hourNow >= 8 && hourNow < 20) return at
  const wait = hourNow < 8 ? 8 - hourNow : 32 - hourNow
  return new Date(at.getTime() + wait * hour + chance.between(0, 1) * hour)
}
