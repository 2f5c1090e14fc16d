import assert from 'node:assert/strict'
import { test } from 'node:test'
import { russianHolidays } from './holidays.ts'

const newYear = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']
const others = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']
/** Weekend days of the New Year holidays go where the government says. */
const decreed: Record<keyof typeof russianHolidays, string[]> = { '2026': ['2026-01-09', '2026-12-31'], '2027': [] }

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date: string) => [0, 6].includes(weekday(date))
const dayAfter = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The working day after a holiday that falls on a weekend. */
function afterwards(date: string, holidays: readonly string[]): string {
  const next = dayAfter(date)
  return isWeekend(next) || holidays.includes(next) ? afterwards(next, holidays) : next
}

test('the days off of each year are those of the Labour Code and of the decree, and no other', () => {
  for (const year of ['2026', '2027'] as const) {
    const holidays = [...newYear, ...others].map((day) => `${year}-${day}`)
    const moved = others.map((day) => `${year}-${day}`).filter(isWeekend)
    const expected = [...holidays, ...moved.map((date) => afterwards(date, holidays)), ...decreed[year]]
    assert.deepEqual([...russianHolidays[year]].sort(), [...new Set(expected)].sort(), year)
  }
})
