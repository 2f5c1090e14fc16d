import type { Priority } from '#contract/tickets.ts'
import { instantOf, wallClock } from '#contract/zones.ts'

/** When work is done: intervals in minutes of the week (Monday 00:00 is 0) by the clocks of a zone. Empty: always. */
export type Calendar = { zone: string; hours: readonly (readonly [from: number, to: number])[] }
export type Term = { calendar: Calendar | null; firstReplyMinutes: number; updateMinutes: number }
export type Terms = Record<Priority, Term>

const minute = 60_000
const day = 24 * 60 * minute
const week = 7 * 24 * 60

/** The instant by which so many working minutes have passed since `from`. Clocks that change in between are heeded. */
export function addWorking(calendar: Calendar | null, from: Date, minutes: number): Date {
  if (!calendar?.hours.length) return new Date(from.getTime() + minutes * minute)
  let left = minutes * minute
  for (const [opens, closes] of openingsFrom(calendar, from.getTime())) {
    const begin = Math.max(opens, from.getTime())
    if (closes - begin >= left) return new Date(begin + left)
    left -= closes - begin
  }
  throw new Error('a calendar without an hour of work')
}

/** Working minutes between two instants; negative when they stand the other way round. */
export function workingBetween(calendar: Calendar | null, from: Date, to: Date): number {
  if (to < from) return -workingBetween(calendar, to, from)
  if (!calendar?.hours.length) return (to.getTime() - from.getTime()) / minute
  let sum = 0
  for (const [opens, closes] of openingsFrom(calendar, from.getTime())) {
    if (opens >= to.getTime()) break
    sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()))
  }
  return sum / minute
}

/** Openings as instants, from the one that is open at `from` on, for three years at most. */
function* openingsFrom({ zone, hours }: Calendar, from: number): Generator<[number, number]> {
  const today = Math.floor(wallClock(from, zone) / day) * day
  for (let date = today - day; date < today + 3 * 366 * day; date += day) {
    const minuteOfWeek = ((new Date(date).getUTCDay() + 6) % 7) * 24 * 60
    for (const [opens, closes] of hours) {
      if (opens < minuteOfWeek || opens >= minuteOfWeek + 24 * 60) continue
      const at = (minutes: number) => instantOf(date + (minutes - minuteOfWeek) * minute, zone)
      const [begin, end] = [at(opens), at(closes)]
      if (end > from && end > begin) yield [begin, end]
    }
  }
}

/** Whether intervals are sorted, apart and within a week; one may reach over its end into the next Monday. */
export function hoursAreSound(hours: Calendar['hours']): boolean {
  return hours.every(([from, to], i) => {
    const next = hours[i + 1]?.[0] ?? (hours[0]?.[0] ?? 0) + week
    return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < week && to > from && to <= next
  })
}

/** By when the client hears first. */
export const firstReplyBy = (terms: Terms, priority: Priority, now: Date) =>
  addWorking(terms[priority].calendar, now, terms[priority].firstReplyMinutes)

/** By when the client hears next after we have written. */
export const nextUpdateBy = (terms: Terms, priority: Priority, now: Date) =>
  addWorking(terms[priority].calendar, now, terms[priority].updateMinutes)

/** A client's addition never makes the wait longer: the sooner of what was promised and what is due. */
export const afterClientWrote = (promised: Date | null, due: Date) => (promised && promised <= due ? promised : due)

/** What is done about a promise that comes due: the owner is reminded, then the lead too, then it is missed. */
export type Step = 'soon' | 'very_soon' | 'missed'
export const stepsOfAPromise: readonly { step: Step; minutesBefore: number; lookBack: number }[] = [
  // A promise given when it was nearer than this already needs no reminder: whoever gave it knows.
  { step: 'soon', minutesBefore: 15, lookBack: 1 },
  { step: 'very_soon', minutesBefore: 5, lookBack: 1 },
  // Whoever gave it may have needed a while to store it: looked at again for longer than any command lasts.
  { step: 'missed', minutesBefore: 0, lookBack: 10 },
]

/** Which promised times a step looks at now. The first watch of all looks back as far as any other. */
export function windowOf(
  { minutesBefore, lookBack }: (typeof stepsOfAPromise)[number],
  reached: Date | null,
  now: Date,
) {
  const to = new Date(now.getTime() + minutesBefore * minute)
  const from = new Date(Math.min((reached ?? to).getTime(), to.getTime()) - lookBack * minute)
  // Nobody is reminded of what has broken already: of that they are told.
  return { from: minutesBefore > 0 && from < now ? now : from, to }
}
