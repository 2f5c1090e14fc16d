import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept } from './kept-times.ts'

test('words for a time are made once', () => {
  const asked: unknown[] = []
  const words = kept((at) => `at ${asked.push(at)}`)
  assert.deepEqual([words('a'), words('b'), words('a')], ['at 1', 'at 2', 'at 1'])
})

test('words that speak of today are made anew when a day may have begun', () => {
  let now = Date.UTC(2026, 10, 22, 20, 44)
  const words = kept(
    (at) => `${at} as of ${now}`,
    () => now,
  )
  const before = words('a')
  now += 30_000
  assert.equal(words('a'), before)
  now += 60_000
  assert.notEqual(words('a'), before)
})
