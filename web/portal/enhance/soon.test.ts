import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Soon } from './soon.ts'

test('what goes on without a pause is not put off for ever', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] })
  let time = 0
  mock.method(performance, 'now', () => time)
  const calls: number[] = []
  const soon = new Soon(() => calls.push(time), 300, 600)
  for (let typed = 0; typed < 20; typed++) {
    soon.ask()
    time += 100
    mock.timers.tick(100)
  }
  assert.deepEqual(calls, [600, 1200, 1800])
  time += 300
  mock.timers.tick(300)
  assert.deepEqual(calls, [600, 1200, 1800, 2300])
})
