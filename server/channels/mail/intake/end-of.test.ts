import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { endOf, type MailEnd, type MailFacts } from './end-of.ts'

const proven: MailFacts = {
  kind: 'person',
  level: 'M1',
  canBeAsked: false,
  cameBefore: false,
  isEmpty: false,
  address: 'oleg@vector.example',
  contact: { id: 'oleg', writesFor: 1, readsFor: 1 },
  thread: null,
}
const ours = { ticketId: 't', ofSender: true }
const weak = { level: 'M0', canBeAsked: true } as const
const unknown = { address: 'stranger@example.net', contact: null }

const table: [what: string, Partial<MailFacts>, MailEnd][] = [
  ['a proven client writes', {}, { end: 'opened' }],
  ['a proven client answers', { thread: ours }, { end: 'joined', ticketId: 't' }],
  ['the same came a minute ago', { cameBefore: true }, { end: 'repeated', reason: 'same_again' }],
  [
    'a holiday notice in a ticket',
    { kind: 'out_of_office', thread: ours },
    { end: 'automatic', reason: 'out_of_office' },
  ],
  ['a report that it could not be delivered', { kind: 'bounce', ...unknown }, { end: 'automatic', reason: 'bounce' }],
  ['our own letter comes back', { kind: 'own_loop' }, { end: 'automatic', reason: 'own_loop' }],
  ['two senders in one mail', { address: null, contact: null }, { end: 'held', reason: 'sender_unclear' }],
  ['nothing in it', { isEmpty: true }, { end: 'held', reason: 'empty' }],
  ['a stranger', unknown, { end: 'held', reason: 'unknown_sender' }],
  [
    'a stranger with a stolen reply address',
    { ...unknown, thread: { ...ours, ofSender: false } },
    { end: 'held', reason: 'other_sender' },
  ],
  [
    'a colleague who was forwarded it',
    { thread: { ...ours, ofSender: false } },
    { end: 'held', reason: 'other_sender' },
  ],
  ['a forged sender', { level: 'M0' }, { end: 'held', reason: 'unproven' }],
  ['a known sender who only lacks a proof', weak, { end: 'opened' }],
  ['the same, in answer to a letter of ours', { ...weak, thread: ours }, { end: 'held', reason: 'unproven' }],
  [
    'the same, of two accounts',
    { ...weak, contact: { id: 'x', writesFor: 2, readsFor: 2 } },
    { end: 'held', reason: 'several_accounts' },
  ],
  [
    'the same, a viewer',
    { ...weak, contact: { id: 'x', writesFor: 0, readsFor: 1 } },
    { end: 'held', reason: 'may_only_read' },
  ],
  ['a forged sender with a stolen reply address', { level: 'M0', thread: ours }, { end: 'held', reason: 'unproven' }],
  [
    'somebody of no account',
    { contact: { id: 'x', writesFor: 0, readsFor: 0 } },
    { end: 'held', reason: 'no_account' },
  ],
  ['a viewer', { contact: { id: 'x', writesFor: 0, readsFor: 2 } }, { end: 'held', reason: 'may_only_read' }],
  [
    'somebody of two accounts',
    { contact: { id: 'x', writesFor: 2, readsFor: 2 } },
    { end: 'held', reason: 'several_accounts' },
  ],
  [
    'somebody of two accounts answers',
    { contact: { id: 'x', writesFor: 2, readsFor: 2 }, thread: ours },
    { end: 'joined', ticketId: 't' },
  ],
]

describe('what becomes of a mail', () => {
  for (const [what, facts, end] of table)
    it(`${what}: ${end.end}${'reason' in end ? `, ${end.reason}` : ''}`, () =>
      assert.deepEqual(endOf({ ...proven, ...facts }), end))

  it('never changes a ticket for whoever is not proven', () => {
    const kinds = ['person', 'bounce', 'delivery_report', 'out_of_office', 'auto_reply', 'list', 'own_loop'] as const
    for (const kind of kinds)
      for (const contact of [null, proven.contact])
        for (const thread of [null, ours, { ...ours, ofSender: false }])
          for (const cameBefore of [true, false]) {
            const { end } = endOf({ ...proven, kind, contact, thread, cameBefore, level: 'M0' })
            assert.ok(end !== 'opened' && end !== 'joined', JSON.stringify({ kind, contact, thread, cameBefore }))
          }
  })
})
