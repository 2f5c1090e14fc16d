import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asDuration, asHours, asLines, daysOf, exceptionsFrom, hoursFrom, minutesFrom, weekOf } from './spoken.ts'

test('hours are read as they are written, over midnight too', () => {
  assert.deepEqual(hoursFrom('14:00-18:00, 9:00 – 13:00'), [
    [540, 780],
    [840, 1080],
  ])
  assert.deepEqual(hoursFrom('20:00-08:00'), [[1200, 1920]])
  assert.deepEqual(hoursFrom('00:00-24:00'), [[0, 1440]])
  assert.deepEqual(hoursFrom(' '), [])
  for (const wrong of ['9-18', '25:00-26:00', '09:60-10:00', 'closed']) assert.equal(hoursFrom(wrong), null, wrong)
  assert.equal(asHours([[1200, 1920]]), '20:00-08:00')
})

test('a week is its seven days', () => {
  const week: [number, number][] = [
    [540, 1080],
    [1440 + 1200, 1440 + 1920],
  ]
  assert.deepEqual(weekOf(daysOf(week)), week)
})

test('dates are read a line each, and what is not understood is named', () => {
  const { exceptions, wrong } = exceptionsFrom('2026-12-31\n2026-12-30 09:00-15:00\n2026-02-31\nзавтра')
  assert.equal(asLines(exceptions), '2026-12-30 09:00-15:00\n2026-12-31')
  assert.deepEqual(wrong, ['2026-02-31', 'завтра'])
})

test('a time to answer in, in either language', () => {
  for (const [text, minutes] of [
    ['15m', 15],
    ['1h 30m', 90],
    ['4ч', 240],
    ['90', 90],
    ['1ч30м', 90],
    ['0', null],
    ['soon', null],
    ['', null],
  ] as const)
    assert.equal(minutesFrom(text), minutes, text)
  assert.equal(asDuration(90, 'ru'), '1ч 30м')
  assert.equal(minutesFrom(asDuration(240, 'en')), 240)
})
