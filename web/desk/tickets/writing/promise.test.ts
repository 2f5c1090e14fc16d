import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectiveChoice, noChoice, promisedTime } from './promise.ts'

const now = Date.parse('2026-11-21T11:00:00Z')
const proposed = '2026-11-21T12:30:00.000Z'
const promised = (chosen: Parameters<typeof promisedTime>[0], at = now) => {
  const time = promisedTime(chosen, proposed, at, 'Europe/Moscow')
  return time === null ? null : new Date(time).toISOString()
}

test('without a choice the time of the terms stands', () => {
  assert.equal(promised(noChoice), proposed)
})

test('a proposal that has passed while the answer was written is not promised any more', () => {
  const later = Date.parse('2026-11-21T13:00:00Z')
  assert.equal(effectiveChoice(noChoice, proposed, later), 'h1')
  assert.equal(effectiveChoice({ choice: 'proposed', custom: '' }, proposed, later), 'h1')
  assert.equal(promised(noChoice, later), '2026-11-21T14:00:00.000Z')
})

test('a quarter of an hour counts from sending, not from choosing', () => {
  const chosen = { choice: 'm15', custom: '' } as const
  assert.equal(promised(chosen), '2026-11-21T11:15:00.000Z')
  assert.equal(promised(chosen, now + 600_000), '2026-11-21T11:25:00.000Z')
})

test('a typed time counts when it is whole', () => {
  assert.equal(promised({ choice: 'custom', custom: '2026-11-21' }), null)
  assert.equal(promised({ choice: 'custom', custom: '2026-11-21T18:15' }), '2026-11-21T15:15:00.000Z')
})
