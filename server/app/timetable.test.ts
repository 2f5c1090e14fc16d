import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCrontab } from 'graphile-worker'
import { timetableOf } from './world.ts'

test('the runner of jobs can read every turn of the timetable', () => {
  const turns = timetableOf(new Proxy({}, { get: () => async () => {} }))
  assert.equal(parseCrontab(turns.join('\n')).length, turns.length)
  assert.ok(turns.length > 5)
})
