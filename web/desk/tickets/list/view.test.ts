import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neighbour } from './view.ts'

const view = { href: '/desk/my', numbers: [3, 1, 2] }

test('N goes on in the list the ticket was opened from, in its order', () => {
  assert.equal(neighbour(view, 3, 1), 1)
  assert.equal(neighbour(view, 1, -1), 3)
})

test('the ends of the list are ends', () => {
  assert.equal(neighbour(view, 2, 1), null)
  assert.equal(neighbour(view, 3, -1), null)
})

test('from a ticket that was found by its number, N begins with the list', () => {
  assert.equal(neighbour(view, 77, 1), 3)
  assert.equal(neighbour({ href: '/desk/my', numbers: [] }, 77, 1), null)
})
