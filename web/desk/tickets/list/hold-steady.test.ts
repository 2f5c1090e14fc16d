import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdSteady } from './hold-steady.ts'

type Row = { id: string; subject: string }
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, subject: `about ${id}` }))
const hold = (shown: string[], fresh: Row[]) => {
  const held = holdSteady(shown, fresh, ({ id }) => id)
  return { ids: held.rows.map(({ id }) => id), waiting: held.waiting }
}

test('a new ticket waits above the list instead of pushing the row under the cursor down', () => {
  assert.deepEqual(hold(['b', 'c'], rows('a', 'b', 'c')), { ids: ['b', 'c'], waiting: 1 })
})

test('a ticket somebody else solved leaves', () => {
  assert.deepEqual(hold(['a', 'b', 'c'], rows('a', 'c')), { ids: ['a', 'c'], waiting: 0 })
})

test('a nearer promise does not reorder what is being read', () => {
  assert.deepEqual(hold(['a', 'b'], rows('b', 'a')), { ids: ['a', 'b'], waiting: 0 })
})

test('what changed in a row is shown at once', () => {
  const held = holdSteady(['a'], [{ id: 'a', subject: 'new words' }], ({ id }) => id)
  assert.equal(held.rows[0]?.subject, 'new words')
})

test('an empty list takes what comes', () => {
  assert.deepEqual(hold([], rows('a')), { ids: ['a'], waiting: 0 })
  assert.deepEqual(hold(['gone'], rows('a', 'b')), { ids: ['a', 'b'], waiting: 0 })
})
