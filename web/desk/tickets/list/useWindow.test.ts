import assert from 'node:assert/strict'
import { test } from 'node:test'
import { windowAt } from './useWindow.ts'

const rowSize = 40
const seen = 800

test('what is in sight is always drawn, wherever one has scrolled to', () => {
  for (let scrolled = 0; scrolled < 10_000 * rowSize - seen; scrolled += 997) {
    const { from, to } = windowAt(-scrolled, seen, rowSize, 10_000)
    assert.ok(from <= Math.floor(scrolled / rowSize), `first row at ${scrolled}`)
    assert.ok(to >= Math.min(10_000, Math.ceil((scrolled + seen) / rowSize)), `last row at ${scrolled}`)
    assert.ok(to - from < 110, `no more than needed at ${scrolled}`)
  }
})

test('a scroll within a step draws nothing anew', () => {
  const at = (scrolled: number) => windowAt(-scrolled, seen, rowSize, 10_000)
  assert.deepEqual(at(4000), at(4000 + rowSize))
})

test('a short list is drawn whole', () => {
  assert.deepEqual(windowAt(200, seen, rowSize, 7), { from: 0, to: 7 })
  assert.deepEqual(windowAt(0, seen, rowSize, 0), { from: 0, to: 0 })
})
