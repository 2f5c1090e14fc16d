import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tickets } from '#contract/index.ts'
import { callOf } from './call.ts'
import { newKey } from './key.ts'

test('what the route names goes into the path, what is left of a question into its query', () => {
  const call = callOf(tickets.lineQueue, { lineId: 'a/b', which: 'waiting', after: undefined })
  assert.deepEqual(call, { method: 'GET', url: '/api/v1/desk/lines/a%2Fb/tickets?which=waiting', body: undefined })
})

test('a question without anything left has no query', () => {
  assert.equal(callOf(tickets.myTurn, {}).url, '/api/v1/desk/my-turn')
})

test('an order carries the rest as JSON, null included', () => {
  const call = callOf(tickets.assignTicket, { ticketId: 't', agentId: null })
  assert.deepEqual(call, { method: 'POST', url: '/api/v1/tickets/t/assignee', body: '{"agentId":null}' })
})

test('an address with a hole in it is a mistake of ours and is not sent', () => {
  assert.throws(() => callOf(tickets.ticketPage, { number: '' }), /needs number/)
})

test('keys are version 4 UUIDs and never the same', () => {
  const keys = Array.from({ length: 100 }, newKey)
  for (const key of keys) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(keys).size, 100)
})
