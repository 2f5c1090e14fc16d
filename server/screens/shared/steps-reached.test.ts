import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stepsReached, wentBack } from './steps-reached.ts'

type Kind = 'message' | 'handed_over' | 'solution' | 'reopened'
const entry = (at: string, kind: Kind, side: 'client' | 'staff', author: string, expert: boolean | null = null) => ({
  at,
  kind,
  side,
  author,
  to: kind === 'handed_over' ? 'Vera' : null,
  expert,
})

describe('the five steps of a ticket', () => {
  it('begin when it was opened and know nothing of what is ahead', () => {
    assert.deepEqual(stepsReached('10:00', []), [{ at: '10:00', who: null }, null, null, null, null])
  })

  it('are dated by the conversation', () => {
    const entries = [
      entry('10:00', 'message', 'client', 'Oleg'),
      entry('10:10', 'message', 'staff', 'Anna'),
      entry('10:30', 'handed_over', 'staff', 'Anna'),
      entry('11:00', 'solution', 'staff', 'Vera'),
    ]
    assert.deepEqual(stepsReached('10:00', entries), [
      { at: '10:00', who: null },
      { at: '10:10', who: 'Anna' },
      { at: '10:30', who: 'Vera' },
      { at: '11:00', who: null },
      null,
    ])
  })

  it('never go back in silence', () => {
    const solved = [entry('11:00', 'solution', 'staff', 'Vera')]
    assert.equal(wentBack(solved, 3), null)
    const broken = [...solved, entry('11:30', 'reopened', 'client', 'Oleg')]
    assert.deepEqual(wentBack(broken, 2), { at: '11:30', why: 'not_helped' })
    assert.equal(wentBack([...broken, entry('12:00', 'solution', 'staff', 'Vera')], 3), null)
  })

  it('say when experts gave it on to another line', () => {
    const up = entry('10:30', 'handed_over', 'staff', 'Anna', true)
    const down = entry('10:50', 'handed_over', 'staff', 'Vera', false)
    assert.equal(wentBack([up], 2), null)
    assert.deepEqual(wentBack([up, down], 1), { at: '10:50', why: 'other_line' })
    assert.equal(wentBack([down], 1), null)
  })
})
