import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notification } from '#contract/notices.ts'
import { foldBursts } from './bursts.ts'

const told = (id: string, kind: Notification['kind'], read = false): Notification => ({
  id,
  kind,
  level: 'badge',
  ticket: { id: `t${id}`, number: 100001, subject: 'Диск' },
  line: null,
  by: null,
  count: 1,
  promised: null,
  at: '2026-03-02T09:00:00Z',
  read,
})
const ids = (items: ReturnType<typeof foldBursts>) => items.map(({ notices }) => notices.map(({ id }) => id).join(''))
const nothing = new Set<string>()

test('five hundred missed promises are one line, and what came between stands by itself', () => {
  const missed = Array.from({ length: 500 }, (_, i) => told(`${i}`, 'promise_missed'))
  assert.equal(foldBursts(missed, nothing).length, 1)
  const rows = [told('a', 'mentioned'), ...missed.slice(0, 4), told('b', 'noted'), ...missed.slice(4, 7)]
  assert.deepEqual(ids(foldBursts(rows, nothing)), ['a', '0123', 'b', '4', '5', '6'])
})

test('what is read is not folded together with what is not', () => {
  const rows = ['a', 'b', 'c'].map((id) => told(id, 'noted')).concat(['d', 'e'].map((id) => told(id, 'noted', true)))
  assert.equal(foldBursts(rows, nothing).length, 5)
})

test('what was unfolded stays so when more of it comes on top', () => {
  const rows = ['b', 'c', 'd', 'e'].map((id) => told(id, 'assigned'))
  assert.deepEqual(ids(foldBursts(rows, nothing)), ['bcde'])
  assert.deepEqual(ids(foldBursts([told('a', 'assigned'), ...rows], new Set(['e']))), ['a', 'b', 'c', 'd', 'e'])
})
