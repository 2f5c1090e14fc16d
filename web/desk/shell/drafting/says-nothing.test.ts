import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysNothing } from './says-nothing.ts'

test('a draft without a word or a file says nothing, whatever was chosen beside it', () => {
  const reply = { text: ' \n', files: [], next: { choice: 'h1', custom: '' }, move: 'ours', seenSeq: 4, intent: null }
  assert.ok(saysNothing(reply))
  assert.ok(!saysNothing({ ...reply, text: 'Да' }))
  assert.ok(!saysNothing({ ...reply, files: [{ id: 'a' }] }))
  assert.ok(saysNothing({ lineId: 'x', agentId: null, summary: '', reason: '' }))
  assert.ok(!saysNothing({ lineId: 'x', agentId: null, summary: '', reason: 'нужен инженер' }))
})
