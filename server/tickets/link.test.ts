import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { holderOf, signLink } from './link.ts'

const key = Buffer.alloc(32, 7)
const now = new Date('2026-03-02T09:00:00Z')
const until = new Date('2026-03-16T09:00:00Z')
const ticketId = '01900000-0000-7000-8000-00000000000a'
const contactId = '01900000-0000-7000-8000-00000000000b'
const k = signLink({ ticketId, contactId, until }, key)

describe('A link in a letter', () => {
  test('says to whom the letter went', () => assert.deepEqual(holderOf(k, ticketId, key, now), { contactId }))

  test('ends at its time, to the second', () => {
    assert.ok(holderOf(k, ticketId, key, new Date(until.getTime() - 1000)))
    assert.equal(holderOf(k, ticketId, key, until), null)
  })

  test('opens no other ticket, and none of another desk', () => {
    assert.equal(holderOf(k, contactId, key, now), null)
    assert.equal(holderOf(k, ticketId, Buffer.alloc(32, 8), now), null)
  })

  test('may not be bent in any of its bits', () => {
    const bytes = Buffer.from(k, 'base64url')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const bent = Buffer.from(bytes)
        bent[bit >> 3]! ^= 1 << (bit & 7)
        assert.equal(holderOf(bent.toString('base64url'), ticketId, key, now), null)
      }),
    )
  })

  test('is not anything else that is typed', () => {
    for (const typed of ['', 'k', `${k}A`, `${k}=`, k.slice(1), ' '.repeat(48)])
      assert.equal(holderOf(typed, ticketId, key, now), null)
  })
})
