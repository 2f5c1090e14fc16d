import { instantOf, wallClock } from '#contract/zones.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const quickTimes = ['m15', 'h1', 'h3', 'day_end', 'tomorrow'] as const
export type QuickTime = (typeof quickTimes)[number]
/** What was chosen, not when: a quarter of an hour counts from sending, not from choosing. */
export type TimeChoice = QuickTime | 'proposed' | 'custom'

const spans: Partial<Record<QuickTime, number>> = { m15: 15 * minute, h1: hour, h3: 3 * hour }

/** The instant a quick choice means now, by the clocks of the reader's zone; whole minutes, never earlier than said. */
export function quickTime(choice: QuickTime, now: number, zone: string): number {
  const span = spans[choice]
  if (span) return Math.ceil((now + span) / minute) * minute
  const midnight = Math.floor(wallClock(now, zone) / day) * day
  if (choice === 'tomorrow') return instantOf(midnight + day + 10 * hour, zone)
  const evening = instantOf(midnight + 18 * hour, zone)
  // Who is still at work half an hour before six means the day itself, not the shift.
  return evening - now >= 30 * minute ? evening : instantOf(midnight + day - minute, zone)
}
