import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerUndo, undoLast, withdrawUndo } from './undo.ts'

const undone: string[] = []
const done = (id: string, until: number) => offerUndo({ id, words: id, until, undo: () => undone.push(id) })

test('Z takes back what was done last, then what was done before it, each once', () => {
  done('priority', 10)
  done('assignee', 12)
  assert.deepEqual([undoLast(5), undoLast(5), undoLast(5)], [true, true, false])
  assert.deepEqual(undone.splice(0), ['assignee', 'priority'])
})

test('what is older than its time stands', () => {
  done('priority', 10)
  assert.equal(undoLast(10), false)
  assert.deepEqual(undone.splice(0), [])
})

test('what went out is not offered any more', () => {
  done('letter', 10)
  withdrawUndo('letter')
  assert.equal(undoLast(5), false)
})
