import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reached } from './steps.ts'

const entry = (at: string, kind: 'message' | 'handed_over' | 'solution', side: 'client' | 'staff', author: string) => ({
  at,
  kind,
  side,
  author,
  to: kind === 'handed_over' ? 'Vera' : null,
})

describe('the five steps of a ticket', () => {
  it('begin when it was opened and know nothing of what is ahead', () => {
    assert.deepEqual(reached('10:00', []), [{ at: '10:00', who: null }, null, null, null, null])
  })

  it('are dated by the conversation', () => {
    const entries = [
      entry('10:00', 'message', 'client', 'Oleg'),
      entry('10:10', 'message', 'staff', 'Anna'),
      entry('10:30', 'handed_over', 'staff', 'Anna'),
      entry('11:00', 'solution', 'staff', 'Vera'),
    ]
    assert.deepEqual(reached('10:00', entries), [
      { at: '10:00', who: null },
      { at: '10:10', who: 'Anna' },
      { at: '10:30', who: 'Vera' },
      { at: '11:00', who: null },
      null,
    ])
  })
})
