import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { endOf, type MailEnd, type MailFacts, type Pointed } from './end-of.ts'

const proven: MailFacts = {
  kind: 'person',
  level: 'M1',
  canBeAsked: false,
  cameBefore: false,
  isEmpty: false,
  address: 'oleg@vector.example',
  contact: { id: 'oleg', writesFor: 1, readsFor: 1 },
  pointed: null,
  outside: null,
}
const contact = (writesFor: number, readsFor: number) => ({ id: 'oleg', writesFor, readsFor })
/** Oleg's own ticket, by a letter of ours to him. */
const own: Pointed = {
  ticketId: 't',
  by: 'message_id',
  ofSender: true,
  takesPart: true,
  mayWrite: true,
  endedLongAgo: false,
}
const address: Pointed = { ...own, by: 'reply_address' }
const anothers = { ofSender: false, takesPart: false }
const weak = { level: 'M0', canBeAsked: true } as const
const stranger = { address: 'stranger@example.net', contact: null, level: 'M0' } as const
const held = (reason: string) => ({ end: 'held', reason }) as MailEnd
const tray = (reason: string) => ({ end: 'tray', ticketId: 't', reason }) as MailEnd
const opened: MailEnd = { end: 'opened', linkedTo: null }
const linked: MailEnd = { end: 'opened', linkedTo: 't' }
const joined: MailEnd = { end: 'joined', ticketId: 't' }

const table: Record<string, [what: string, Partial<MailFacts>, MailEnd][]> = {
  'what is proven': [
    ['a client writes', {}, opened],
    ['answers our letter', { pointed: own }, joined],
    ['answers to his own address', { level: 'M2', pointed: address }, joined],
    ['answers a letter to a colleague whose ticket he is told of', { pointed: { ...own, ofSender: false } }, joined],
    ['answers a letter that he only was forwarded', { pointed: { ...own, ...anothers } }, opened],
    ['answers to another’s address', { pointed: { ...address, ofSender: false } }, tray('other_sender')],
    [
      'wrote to somebody, who sent it on to his address',
      { pointed: { ...address, by: 'handed_over' } },
      tray('sent_on'),
    ],
    ['answers what ended long ago', { pointed: { ...own, endedLongAgo: true } }, linked],
    ['answers so to his own address', { level: 'M2', pointed: { ...address, endedLongAgo: true } }, linked],
    ['answers where he may only read', { pointed: { ...own, mayWrite: false } }, tray('may_only_read')],
    [
      'answers where he may do nothing any more',
      { contact: contact(0, 0), pointed: { ...own, mayWrite: false } },
      tray('no_account'),
    ],
    ['acts for no account', { contact: contact(0, 0) }, held('no_account')],
    ['may only read', { contact: contact(0, 2) }, held('may_only_read')],
    ['acts for two accounts', { contact: contact(2, 2) }, held('several_accounts')],
    ['acts for two accounts and answers', { contact: contact(2, 2), pointed: own }, joined],
  ],
  'what is not proven': [
    ['a forged sender', { level: 'M0' }, held('unproven')],
    ['a known sender who only lacks a proof', weak, opened],
    ['the same, in answer to a letter of ours', { ...weak, pointed: own }, tray('unproven')],
    ['the same, of two accounts', { ...weak, contact: contact(2, 2) }, held('several_accounts')],
    ['the same, a viewer', { ...weak, contact: contact(0, 1) }, held('may_only_read')],
    ['a forged sender, in answer to a letter', { level: 'M0', pointed: own }, tray('unproven')],
    ['a forged sender, to a stolen address', { level: 'M0', pointed: address }, tray('unproven')],
    ['a stranger', stranger, held('unknown_sender')],
    ['a stranger with a stolen address', { ...stranger, pointed: { ...address, ...anothers } }, tray('other_sender')],
    ['a contact with a stolen address', { level: 'M0', pointed: { ...address, ...anothers } }, tray('other_sender')],
    ['two senders in one mail', { address: null, contact: null, level: 'M0' }, held('sender_unclear')],
    ['two senders, in a ticket', { ...stranger, address: null, pointed: own }, tray('sender_unclear')],
  ],
  'whatever it proves': [
    ['the same came a minute ago', { cameBefore: true, pointed: own }, { end: 'repeated', reason: 'same_again' }],
    ['a holiday notice', { kind: 'out_of_office', pointed: own }, { end: 'automatic', reason: 'out_of_office' }],
    ['a report', { kind: 'bounce', ...stranger }, { end: 'automatic', reason: 'bounce' }],
    ['our own letter', { kind: 'own_loop' }, { end: 'automatic', reason: 'own_loop' }],
    ['nothing in it', { isEmpty: true }, held('empty')],
    ['nothing in it, in a ticket', { isEmpty: true, pointed: own }, tray('empty')],
  ],
}

describe('where a mail goes', () => {
  for (const [when, rows] of Object.entries(table))
    for (const [what, facts, end] of rows)
      it(`${when}, ${what}: ${end.end}${'reason' in end ? `, ${end.reason}` : ''}`, () =>
        assert.deepEqual(endOf({ ...proven, ...facts }), end))

  it('never changes a ticket for whoever is not proven', () => {
    const kinds = ['person', 'bounce', 'delivery_report', 'out_of_office', 'auto_reply', 'list', 'own_loop'] as const
    const yesOrNo = [true, false]
    for (const kind of kinds)
      for (const who of [null, contact(1, 1), contact(2, 2)])
        for (const by of [null, 'reply_address', 'message_id', 'handed_over'] as const)
          for (const ofSender of yesOrNo)
            for (const takesPart of yesOrNo)
              for (const endedLongAgo of yesOrNo) {
                const pointed = by && { ...own, by, ofSender, takesPart, endedLongAgo }
                const facts = { ...proven, kind, contact: who, pointed, level: 'M0' as const }
                const { end } = endOf(facts)
                assert.ok(end !== 'opened' && end !== 'joined', JSON.stringify(facts))
              }
  })
})
