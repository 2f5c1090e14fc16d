import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marksOf, stretchesBelow } from './marks.ts'

const message = { internal: false, accountId: '0198a3c2-0000-7000-8000-000000000001', authorId: null }
const marksIn = (stretch: string) => stretch.split('|').map((mark) => mark.slice(1, -1))

test('every earlier number lies in exactly one stretch, the newer in the earlier one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 0, max: 3_000_000 }), (below, number) => {
      fc.pre(number < below)
      const marks = marksOf({ ...message, number })
      const places = stretchesBelow(below).flatMap((stretch, place) =>
        marksIn(stretch).some((mark) => marks.includes(mark)) ? [place] : [],
      )
      assert.equal(places.length, 1)
    }),
  )
})

test('there are few stretches, however many tickets there are', () => {
  assert.ok(stretchesBelow(100_000).length <= 10)
  assert.ok(stretchesBelow(1_000_000).length <= 14)
  assert.ok(stretchesBelow(30_000_000).length <= 20)
})

test('a note carries no mark of what clients may find', () => {
  assert.ok(!marksOf({ ...message, number: 1, internal: true }).includes('P'))
})
