import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalEvent, commitment, leafOf } from './event.ts'

const row = {
  stream_id: '01900000-0000-7000-8000-000000000001',
  seq: 3,
  stream_kind: 'ticket',
  at: new Date('2026-03-02T09:00:00.123Z'),
  kind: 'ticket.replied',
  actor_type: 'client',
  actor_id: '01900000-0000-7000-8000-000000000002',
  trust: 'P1',
  channel: 'portal',
  meta: { status: 'new', by: 'client', nextContactBy: null },
  body: Buffer.alloc(32, 7),
  prev: Buffer.alloc(32, 9),
}

test('the hashed form of an event is version 1, letter by letter, for ever', () => {
  assert.equal(
    canonicalEvent(row),
    `{"actor":{"id":"01900000-0000-7000-8000-000000000002","t":"client"},"at":"2026-03-02T09:00:00.123Z","body":"${'07'.repeat(32)}","ch":"portal","kind":"ticket.replied","meta":{"by":"client","nextContactBy":null,"status":"new"},"prev":"${'09'.repeat(32)}","seq":3,"stream":"ticket:01900000-0000-7000-8000-000000000001","trust":"P1","v":1}`,
  )
  assert.equal(leafOf(row).toString('hex'), '26023d7c6c2cc77597c6164a13ad2e585a0aa63ca3b169efdea9a8fc2e4e7621')
})

test('a commitment is the HMAC that any other program works out', () => {
  const key = randomBytes(32)
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (content) => {
      const sorted = Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
      const expected = createHmac('sha256', key).update(JSON.stringify(sorted)).digest()
      // Keys that look like numbers come first in any object, so JSON.stringify is no judge of those.
      fc.pre(Object.keys(content).every((name) => !/^\d+$/.test(name)))
      assert.deepEqual(commitment(key, content), expected)
    }),
  )
})
