import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskEntry } from '#contract/tickets.ts'
import { begun, type Conversation, filled, gapOver, renewed } from './conversation.ts'

const entries = (...seqs: number[]) => seqs.map((seq) => ({ seq })) as DeskEntry[]
const seqs = (of: Conversation) => of.entries.map(({ seq }) => seq)
const long = begun({ entries: entries(1, 90, 91, 92), tailFrom: 90, folded: 60, lastSeq: 92 })
const [gap] = long.gaps

test('a short conversation is here whole; a long one has a gap after its first entry', () => {
  assert.deepEqual(begun({ entries: entries(1, 2), tailFrom: 1, folded: 0, lastSeq: 2 }).gaps, [])
  assert.deepEqual(long.gaps, [{ after: 1, before: 90, messages: 60 }])
})

test('what is found at the end of a gap makes the gap smaller, and what fills it makes an end of it', () => {
  const more = filled(long, gap!, { entries: entries(80, 85), before: 40, after: null })
  assert.deepEqual([seqs(more), more.gaps], [[1, 80, 85, 90, 91, 92], [{ after: 1, before: 80, messages: 40 }]])
  const all = filled(more, more.gaps[0]!, { entries: entries(2, 3), before: null, after: null })
  assert.deepEqual([seqs(all), all.gaps], [[1, 2, 3, 80, 85, 90, 91, 92], []])
})

test('what is found in its middle leaves a gap on either side', () => {
  const around = filled(long, gap!, { entries: entries(40, 41), before: 20, after: 30 })
  assert.deepEqual(around.gaps, [
    { after: 1, before: 40, messages: 20 },
    { after: 41, before: 90, messages: 30 },
  ])
  assert.deepEqual([gapOver(around, 60)?.before, gapOver(around, 40), gapOver(around, 95)], [90, undefined, undefined])
})

test('new words join the end, and nothing that was asked for goes when the page comes again', () => {
  const more = filled(long, gap!, { entries: entries(80), before: 40, after: null })
  const next = renewed(more, { entries: entries(1, 92, 93), tailFrom: 92, folded: 62, lastSeq: 93 })
  assert.deepEqual(seqs(next), [1, 80, 90, 91, 92, 93])
  assert.deepEqual(next.gaps, [{ after: 1, before: 80, messages: 40 }])
})

test('who was away for so long that the ends do not touch begins anew', () => {
  const next = renewed(long, { entries: entries(1, 200, 201), tailFrom: 200, folded: 150, lastSeq: 201 })
  assert.deepEqual([seqs(next), next.gaps], [[1, 200, 201], [{ after: 1, before: 200, messages: 150 }]])
})
