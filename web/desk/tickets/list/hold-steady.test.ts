import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdSteady } from './hold-steady.ts'

type Row = { id: string; subject: string }
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, subject: `about ${id}` }))
const hold = (shown: Row[], fresh: Row[]) => {
  const held = holdSteady(shown, fresh, ({ id }) => id)
  return { ids: held.rows.map(({ id }) => id), left: [...held.left], waiting: held.waiting }
}

test('a new ticket waits above the list instead of pushing the row under the cursor down', () => {
  assert.deepEqual(hold(rows('b', 'c'), rows('a', 'b', 'c')), { ids: ['b', 'c'], left: [], waiting: 1 })
})

test('a ticket somebody else solved keeps its place, marked as gone, so that nothing moves up under the hand', () => {
  assert.deepEqual(hold(rows('a', 'b', 'c'), rows('a', 'c')), { ids: ['a', 'b', 'c'], left: ['b'], waiting: 0 })
})

test('where the list goes on, what was pushed over its end has not left', () => {
  const held = holdSteady(rows('b', 'c', 'd'), rows('a', 'b'), ({ id }) => id, true)
  assert.deepEqual([held.rows.map(({ id }) => id), [...held.left], held.waiting], [['b'], [], 1])
})

test('one that comes back is there again', () => {
  assert.deepEqual(hold(rows('a', 'b'), rows('a', 'b', 'c')), { ids: ['a', 'b'], left: [], waiting: 1 })
})

test('a nearer promise does not reorder what is being read', () => {
  assert.deepEqual(hold(rows('a', 'b'), rows('b', 'a')), { ids: ['a', 'b'], left: [], waiting: 0 })
})

test('what changed in a row is shown at once', () => {
  const held = holdSteady(rows('a'), [{ id: 'a', subject: 'new words' }], ({ id }) => id)
  assert.equal(held.rows[0]?.subject, 'new words')
})

test('an empty list takes what comes, and one whose every row has left is empty', () => {
  assert.deepEqual(hold([], rows('a')), { ids: ['a'], left: [], waiting: 0 })
  assert.deepEqual(hold(rows('gone'), rows('a', 'b')), { ids: ['a', 'b'], left: [], waiting: 0 })
  assert.deepEqual(hold(rows('gone'), []), { ids: [], left: [], waiting: 0 })
})
