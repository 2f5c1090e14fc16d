import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterClientWrote, stepsOfAPromise, windowOf } from './rules.ts'

test('a client who adds something never waits longer', () => {
  const [soon, late] = [new Date('2026-03-02T10:00:00Z'), new Date('2026-03-02T12:00:00Z')]
  assert.equal(afterClientWrote(soon, late), soon)
  assert.equal(afterClientWrote(late, soon), soon)
  assert.equal(afterClientWrote(null, late), late)
})

test('a watch that was away looks at everything it missed, but reminds only of what is ahead', () => {
  const [soon, , missed] = stepsOfAPromise
  const [now, reached] = [new Date('2026-03-02T10:00:00Z'), new Date('2026-03-01T10:00:00Z')]
  assert.deepEqual(windowOf(missed!, reached, now), { from: new Date('2026-03-01T09:50:00Z'), to: now })
  assert.deepEqual(windowOf(soon!, reached, now), { from: now, to: new Date('2026-03-02T10:15:00Z') })
})
