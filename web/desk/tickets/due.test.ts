import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOf } from './due.ts'

const now = Date.parse('2026-11-21T11:22:00Z')
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

const table: [what: string, at: string | null, tone: string, minutes: number, shown: string][] = [
  ['nothing promised', null, 'none', 0, 'nothing'],
  ['tomorrow is far and stands by the clock', inMinutes(20 * 60), 'far', 1200, 'at'],
  ['two hours are still by the clock', inMinutes(120), 'far', 120, 'at'],
  ['below two hours it counts', inMinutes(119), 'far', 119, 'left'],
  ['an hour is near', inMinutes(60), 'near', 60, 'left'],
  ['a quarter of an hour is soon', inMinutes(15), 'soon', 15, 'left'],
  ['the last second is a minute, not zero', inMinutes(0.01), 'soon', 1, 'left'],
  ['a second late is a minute late', inMinutes(-0.01), 'late', 1, 'left'],
  ['twelve minutes late', inMinutes(-12.5), 'late', 12, 'left'],
]

for (const [what, at, tone, minutes, shown] of table)
  test(`due: ${what}`, () => {
    assert.deepEqual(dueOf(at, now), { tone, minutes, shown })
  })
