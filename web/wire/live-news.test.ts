import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newsOf } from './live-news.ts'

test('a hint names the tickets that changed', () => {
  assert.deepEqual(newsOf('changed', '["a","b"]'), { kind: 'changed', ticketIds: ['a', 'b'] })
})

test('a hint that cannot be read makes the page ask for everything rather than miss something', () => {
  for (const data of ['', 'a', '{"a":1}', '[1]', 'null']) assert.deepEqual(newsOf('changed', data), { kind: 'again' })
  assert.deepEqual(newsOf('again', '{}'), { kind: 'again' })
})
