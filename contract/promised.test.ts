import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { promised } from './promised.ts'

const at = (time: string) => `2026-11-21T${time}:00Z`
type Told = Parameters<typeof promised>[0][number]
const told = (time: string, kind: Told['kind'], side: Told['side'], next: string | null = null): Told => ({
  at: at(time),
  kind,
  side,
  nextContactBy: next && at(next),
})

const opened = told('10:00', 'opened', 'client', '11:00')

describe('what a client was promised', () => {
  it('is ahead until its time', () => {
    assert.deepEqual(promised([opened], at('11:00'), at('10:30')), [
      { by: at('11:00'), state: 'running', writtenAt: null },
    ])
  })

  it('is kept by a word of ours in time, which gives the next promise', () => {
    const entries = [opened, told('10:40', 'message', 'staff', '12:00')]
    assert.deepEqual(promised(entries, at('12:00'), at('10:45')), [
      { by: at('11:00'), state: 'kept', writtenAt: at('10:40') },
      { by: at('12:00'), state: 'running', writtenAt: null },
    ])
  })

  it('is missed by a word that comes too late, and says when it came', () => {
    const entries = [opened, told('11:20', 'message', 'staff', '12:00')]
    assert.equal(promised(entries, at('12:00'), at('11:30'))[0]?.state, 'missed')
    assert.equal(promised(entries, at('12:00'), at('11:30'))[0]?.writtenAt, at('11:20'))
  })

  it('is missed while nobody has written', () => {
    assert.deepEqual(promised([opened], at('11:00'), at('11:01')), [
      { by: at('11:00'), state: 'missed', writtenAt: null },
    ])
  })

  it('is not kept by the client who writes; a nearer time takes its place', () => {
    const entries = [opened, told('10:10', 'message', 'client'), told('10:10', 'next_contact', 'system', '10:50')]
    assert.deepEqual(promised(entries, at('10:50'), at('10:20')), [
      { by: at('10:50'), state: 'running', writtenAt: null },
    ])
  })

  it('stands as it was when we hand over and keep the time', () => {
    const entries = [opened, told('10:40', 'handed_over', 'staff', '11:00')]
    assert.deepEqual(promised(entries, at('11:00'), at('10:45')), [
      { by: at('11:00'), state: 'running', writtenAt: null },
    ])
  })

  it('is missed where the desk itself gave a new time, and that one may be kept', () => {
    const entries = [
      opened,
      told('11:00', 'missed', 'system'),
      told('11:00', 'next_contact', 'system', '11:45'),
      told('11:40', 'message', 'staff', '13:00'),
    ]
    assert.deepEqual(
      promised(entries, at('13:00'), at('11:50')).map(({ state }) => state),
      ['missed', 'kept', 'running'],
    )
  })

  it('ends with a solution', () => {
    const entries = [opened, told('10:40', 'solution', 'staff')]
    assert.deepEqual(promised(entries, null, at('12:00')), [{ by: at('11:00'), state: 'kept', writtenAt: at('10:40') }])
  })
})
