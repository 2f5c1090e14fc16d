import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isId, newId } from './ids.ts'

describe('Ids', () => {
  test('are UUIDs of version 7 that begin with their millisecond', () => {
    const now = new Date('2026-03-02T09:00:00.123Z')
    const id = newId(now)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), now.getTime())
    assert.ok(isId(id))
  })

  test('of one millisecond grow, and so do those of the next', () => {
    const ids = [0, 1].flatMap((later) =>
      Array.from({ length: 20_000 }, () => newId(new Date(1_800_000_000_000 + later))),
    )
    assert.deepEqual(ids, ids.toSorted())
    assert.equal(new Set(ids).size, ids.length)
  })
})
