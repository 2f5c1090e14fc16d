import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldedBefore } from './fold.ts'

test('the folded messages lie where the numbers leap', () => {
  assert.equal(foldedBefore([1, 471, 472, 474], 469), 1)
  assert.equal(foldedBefore([1, 2, 471, 472], 468), 2)
})

test('a whole conversation has no fold, whatever the numbers do', () => {
  assert.equal(foldedBefore([1, 40, 41], 0), null)
  assert.equal(foldedBefore([1], 3), null)
})
