import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay } from './rules.ts'

for (const [day, zone, instant] of [
  ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
  ['2026-12-31', 'Europe/Moscow', '2026-12-31T21:00:00.000Z'],
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-06-01', 'America/New_York', '2026-06-02T04:00:00.000Z'],
] as const) {
  test(`${day} is over in ${zone} at ${instant}`, () => assert.equal(endOfDay(day, zone).toISOString(), instant))
}
