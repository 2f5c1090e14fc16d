import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskEntry } from '#contract/tickets.ts'
import { dayNumber } from '#contract/words/times.ts'
import { rowsOf } from './rows.ts'

const entry = (seq: number, at: string) => ({ seq, at }) as DeskEntry
const shown = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => (row.is === 'entry' ? row.entry.seq : row.is))
const late = [entry(1, '2026-03-01T20:30:00Z'), entry(2, '2026-03-01T21:30:00Z')]

test('a day is named where it begins in the reader’s zone, not in another', () => {
  const inZone = (zone: string) => shown(rowsOf({ entries: late, gaps: [], lastSeq: 2 }, (at) => dayNumber(at, zone)))
  assert.deepEqual(inZone('Europe/Moscow'), ['day', 1, 'day', 2])
  assert.deepEqual(inZone('Europe/London'), ['day', 1, 2])
})

test('after something left out the day is named again', () => {
  const entries = [...late, entry(90, '2026-03-01T21:40:00Z')]
  const gaps = [{ after: 2, before: 88, messages: 7 }]
  const rows = rowsOf({ entries, gaps, lastSeq: 90 }, (at) => dayNumber(at, 'Europe/London'))
  assert.deepEqual(shown(rows), ['day', 1, 2, 'gap', 'day', 90])
})

test('the day before is one less, over the change of the clocks too', () => {
  assert.equal(
    dayNumber('2026-03-30T00:10:00Z', 'Europe/Berlin') - dayNumber('2026-03-28T23:30:00Z', 'Europe/Berlin'),
    1,
  )
})
