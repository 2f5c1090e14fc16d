import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { levelNow, wantedLevel } from './notice-rules.ts'

describe('How loudly somebody is told', () => {
  for (const [kind, chosen, muted, level] of [
    ['mentioned', null, false, 'interrupt'],
    ['client_wrote', null, false, 'badge'],
    ['client_wrote', 'none', false, 'none'],
    ['client_wrote', 'interrupt', false, 'interrupt'],
    ['client_wrote', 'interrupt', true, 'none'],
    ['mentioned', null, true, 'interrupt'],
    ['mentioned', 'digest', true, 'digest'],
    ['promise_missed', null, true, 'interrupt'],
    ['new_on_line', null, false, 'none'],
  ] as const)
    test(`${kind}, chosen ${chosen}${muted ? ', muted' : ''}: ${level}`, () =>
      assert.equal(wantedLevel(kind, chosen, muted), level))

  for (const [wanted, before, level] of [
    ['interrupt', 0, 'interrupt'],
    ['interrupt', 5, 'interrupt'],
    ['interrupt', 6, 'badge'],
    ['interrupt', 60, 'badge'],
    ['badge', 60, 'badge'],
    ['digest', 60, 'digest'],
    ['none', 0, 'none'],
  ] as const)
    test(`${wanted} after ${before} interrupts within the hour: ${level}`, () =>
      assert.equal(levelNow(wanted, before), level))
})
