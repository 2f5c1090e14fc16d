import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '#contract/words/words.ts'
import { eventWords } from './event-words.ts'

const say = (event: string, change: Record<string, string | null>) =>
  eventWords({ event, change }, words.en, () => '14:30')

const table: [event: string, change: Record<string, string | null>, said: string][] = [
  ['ticket.assigned', { from: null, to: 'Vera' }, 'Assigned to Vera'],
  ['ticket.assigned', { from: 'Anna', to: null }, 'Given back by Anna to the line'],
  ['ticket.priority_changed', { from: 'normal', to: 'critical' }, 'Priority: Normal → Critical'],
  [
    'ticket.put_to_wait',
    { for: 'waiting_for_client', reason: 'the log', nextContactBy: '2026-11-21T11:30:00.000Z' },
    'Waiting for client · “the log” · until 14:30',
  ],
  [
    'ticket.next_contact_set',
    { by: '2026-11-21T11:30:00.000Z', was: null, why: 'moved', reason: 'the disk is slow' },
    'Next contact moved to 14:30 · “the disk is slow”',
  ],
  ['ticket.from_the_future', {}, 'Changed (ticket.from_the_future)'],
]

for (const [event, change, said] of table)
  test(`an event line: ${said}`, () => {
    assert.equal(say(event, change), said)
  })

test('a reason that happens to be one of our words stays what the person wrote', () => {
  assert.match(say('ticket.put_to_wait', { for: 'planned', reason: 'open' }), /“open”/)
})
