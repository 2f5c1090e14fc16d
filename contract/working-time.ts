import { instantOf, wallClock } from './zones.ts'

type Hours = readonly (readonly [from: number, to: number])[]
/** A date with hours of its own, in minutes of that day; without any it is closed. */
export type Exception = { date: string; hours: Hours }
/**
 * When work is done: intervals in minutes of the week (Monday 00:00 is 0) by the clocks of a zone, and dates that are
 * otherwise. An interval belongs to the day it begins on, also when it reaches over midnight. No hours: always.
 */
export type Calendar = { zone: string; hours: Hours; exceptions?: readonly Exception[] }

const minute = 60_000
const day = 24 * 60 * minute
const dayMinutes = 24 * 60
const week = 7 * dayMinutes

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
function* openingsFrom(calendar: Calendar, from: number): Generator<[number, number]> {
  const { zone } = calendar
  const today = Math.floor(wallClock(from, zone) / day) * day
  let closed = Number.NEGATIVE_INFINITY
  for (let date = today - day; date < today + 3 * 366 * day; date += day) {
    for (const [opens, closes] of hoursOf(calendar, date)) {
      const at = (minutes: number) => instantOf(date + minutes * minute, zone)
      // A shift of the day before may reach into hours that a dated exception names: nobody works twice at once.
      const [begin, end] = [Math.max(at(opens), closed), at(closes)]
      if (end <= begin) continue
      closed = end
      if (end > from) yield [begin, end]
    }
  }
}

/** Hours that begin on this day, in minutes of it: those of a dated exception, else those of the week. */
function hoursOf({ hours, exceptions }: Calendar, date: number): readonly (readonly [number, number])[] {
  const exception = exceptions?.find((one) => one.date === new Date(date).toISOString().slice(0, 10))
  if (exception) return exception.hours
  const begins = ((new Date(date).getUTCDay() + 6) % 7) * dayMinutes
  return hours
    .filter(([opens]) => opens >= begins && opens < begins + dayMinutes)
    .map(([opens, closes]) => [opens - begins, closes - begins])
}

/** Whether intervals are sorted, apart and within a week; one may reach over its end into the next Monday. */
export function hoursAreSound(hours: Calendar['hours']): boolean {
  return hours.every(([from, to], i) => {
    const next = hours[i + 1]?.[0] ?? (hours[0]?.[0] ?? 0) + week
    return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < week && to > from && to <= next
  })
}

/** Whether a day's hours begin on that day, are sorted and apart. */
export const dayIsSound = (hours: Hours) =>
  hours.every(([from, to], i) => {
    const next = hours[i + 1]?.[0] ?? 2 * dayMinutes
    return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < dayMinutes && to > from && to <= next
  })
