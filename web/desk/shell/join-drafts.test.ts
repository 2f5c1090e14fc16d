import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinDrafts } from './join-drafts.ts'

const fresh = { text: '', files: [] as string[], seenSeq: null as number | null }

test('what was typed before the draft was read stands below it, and nothing is lost', () => {
  const kept = { text: 'Олег, мы', files: ['log'], seenSeq: 4 }
  assert.deepEqual(joinDrafts(kept, { ...fresh, text: 'h' }, fresh), {
    text: 'Олег, мы\nh',
    files: ['log'],
    seenSeq: 4,
  })
})

test('without a kept text the typed one stands alone', () => {
  assert.deepEqual(joinDrafts(fresh, { ...fresh, text: 'h', seenSeq: 2 }, fresh), { text: 'h', files: [], seenSeq: 2 })
})

test('a draft of an older desk lacks a field: it gets its beginning', () => {
  const kept = { text: 'a' } as typeof fresh
  assert.deepEqual(joinDrafts(kept, fresh, fresh), { ...fresh, text: 'a' })
})
