import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TicketStatus } from '#contract/tickets.ts'
import {
  isOpen,
  maySee,
  mayWrite,
  objectionToReply,
  objectionToTime,
  priorityOf,
  statusAfterReply,
  stepOf,
  subjectFrom,
  whatAClientsWordDoes,
} from './rules.ts'

const ticket = { account_id: 'vector', contact_id: 'oleg', line_id: 'first', assignee_id: null, restricted: false }
const vip = { ...ticket, line_id: 'vip', restricted: true }
const nobody = { id: 'x', roles: [], lines: [], accounts: [] }
const client = (id: string, ...accounts: [string, string][]) => ({
  ...nobody,
  type: 'client',
  id,
  roles: accounts.map(([, role]) => role),
  accounts: accounts.map(([account, role]) => ({ id: account, role })),
})
const agent = (roles: string[], lines: string[] = [], id = 'vera') => ({ ...nobody, type: 'agent', id, roles, lines })

describe('Who may see a ticket, and write to it', () => {
  for (const [who, person, what, thing, sees, writes] of [
    ['its contact', client('oleg', ['vector', 'technical']), 'it', ticket, true, true],
    ['a colleague of the client', client('irina', ['vector', 'owner']), 'it', ticket, true, true],
    ['a viewer', client('v', ['vector', 'viewer']), 'it', ticket, true, false],
    ['a billing contact', client('b', ['vector', 'billing']), 'another’s', ticket, false, false],
    ['a billing contact', client('oleg', ['vector', 'billing']), 'one’s own', ticket, true, true],
    ['a stranger', client('mallory', ['other', 'owner']), 'it', ticket, false, false],
    ['a viewer here, owner there', client('m', ['vector', 'viewer'], ['other', 'owner']), 'it', ticket, true, false],
    ['one whose right has ended', client('oleg'), 'one’s own', ticket, false, false],
    ['a client on a restricted line', client('oleg', ['vector', 'owner']), 'one’s own', vip, true, true],
    ['an agent of another line', agent(['agent'], ['second']), 'it', ticket, true, true],
    ['an agent of another line', agent(['agent'], ['second']), 'a restricted one', vip, false, false],
    ['an agent of that line', agent(['agent'], ['vip']), 'a restricted one', vip, true, true],
    ['its assignee', agent(['agent'], [], 'vera'), 'a restricted one', { ...vip, assignee_id: 'vera' }, true, true],
    ['a lead', agent(['lead']), 'a restricted one', vip, true, true],
    ['quality', agent(['quality']), 'it', ticket, true, false],
    ['quality', agent(['quality']), 'a restricted one', vip, false, false],
    ['quality on that line', agent(['quality'], ['vip']), 'a restricted one', vip, true, false],
    ['an administrator', agent(['administrator'], ['first']), 'it', ticket, false, false],
    ['an auditor', agent(['auditor'], ['first']), 'it', ticket, false, false],
    ['one of the knowledge base', agent(['kb_editor'], ['vip']), 'a restricted one', vip, false, false],
    ['an identity officer', agent(['identity_officer', 'identity_approver']), 'it', ticket, false, false],
    ['nobody in particular', { ...nobody, type: 'anonymous' }, 'it', ticket, false, false],
    ['the desk itself', { ...nobody, type: 'system' }, 'a restricted one', vip, true, true],
  ] as const) {
    test(`${who} ${sees ? 'sees' : 'does not see'} ${what}${writes ? ' and writes' : ''}`, () =>
      assert.deepEqual([maySee(person, thing), mayWrite(person, thing)], [sees, writes]))
  }
})

describe('A reply', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const soon = new Date('2026-03-02T10:00:00Z')
  const open = { status: 'open' as TicketStatus }

  for (const [what, to, by, nextContactBy, objection] of [
    ['of a client to an open ticket', open, 'client', null, undefined],
    ['of a client to a closed ticket', { ...open, status: 'closed' }, 'client', null, undefined],
    ['of staff to a closed ticket', { ...open, status: 'closed' }, 'staff', soon, 'ticket_closed'],
    ['of staff that leaves the client in the dark', open, 'staff', null, 'next_contact_missing'],
    ['of staff with a time that lies ahead', open, 'staff', soon, undefined],
    ['of staff with a time that has passed', open, 'staff', now, 'next_contact_past'],
  ] as const) {
    test(`${what} ${objection ? `is refused: ${objection}` : 'is taken'}`, () =>
      assert.equal(objectionToReply(to, by, { nextContactBy }, now), objection))
  }

  const ago = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
  for (const [what, status, resolvedAt, closedAt, does] of [
    ['what is open', 'planned', null, null, 'adds'],
    ['what was solved 30 days ago', 'resolved', ago(30), null, 'reopens'],
    ['what was solved 31 days ago', 'resolved', ago(31), null, 'begins_anew'],
    ['what was solved long ago and closed lately', 'closed', ago(37), ago(30), 'reopens'],
    ['what was closed 31 days ago', 'closed', ago(38), ago(31), 'begins_anew'],
    ['what came closed from elsewhere, nobody knows when', 'closed', null, null, 'reopens'],
  ] as const) {
    test(`of a client to ${what}: ${does}`, () =>
      assert.equal(whatAClientsWordDoes({ status, resolvedAt, closedAt }, now), does))
  }

  test('a promise is at most a leap year away', () => {
    const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
    assert.equal(objectionToTime(inDays(366), now), undefined)
    assert.equal(objectionToTime(inDays(366.01), now), 'next_contact_too_far')
  })

  for (const [before, by, move, after] of [
    ['new', 'client', 'ours', 'new'],
    ['waiting_for_client', 'client', 'clients', 'open'],
    ['resolved', 'client', 'ours', 'open'],
    ['new', 'staff', 'ours', 'open'],
    ['open', 'staff', 'clients', 'waiting_for_client'],
    ['planned', 'staff', 'ours', 'open'],
  ] as const) {
    test(`of ${by} to what is ${before}, the next move ${move}: ${after}`, () =>
      assert.equal(statusAfterReply(before, by, move), after))
  }
})

describe('A ticket at first sight', () => {
  test('harm and topic decide how urgent it is', () =>
    assert.deepEqual(
      (['low', 'normal', 'high'] as const).map((urgency) =>
        (['question', 'degraded', 'down'] as const).map((impact) => priorityOf(impact, urgency)),
      ),
      [
        ['low', 'low', 'normal'],
        ['low', 'normal', 'high'],
        ['normal', 'high', 'critical'],
      ],
    ))

  const hundred = 'слово '.repeat(30).trim()
  for (const [text, subject] of [
    ['Сайт лёг.\nС утра.', 'Сайт лёг.'],
    ['\n\n  ---\n  Почта не ходит  \n', 'Почта не ходит'],
    ['!!!\n???', 'No subject'],
    ['1', '1'],
    [hundred, `${'слово '.repeat(16).trim()}…`],
    ['ы'.repeat(150), `${'ы'.repeat(100)}…`],
    ['👩‍🚀'.repeat(3), 'No subject'],
    ['invoice\u202egnp.exe opened', 'invoice gnp.exe opened'],
    ['a\tb\u2028c', 'a b c'],
  ] as const) {
    test(`${JSON.stringify(text.slice(0, 40))} is called ${JSON.stringify(subject.slice(0, 40))}`, () =>
      assert.equal(subjectFrom(text, 'No subject'), subject))
  }

  for (const [status, expert, step, open] of [
    ['new', false, 0, true],
    ['open', false, 1, true],
    ['open', true, 2, true],
    ['waiting_for_client', false, 1, true],
    ['planned', true, 2, true],
    ['resolved', true, 3, false],
    ['closed', false, 4, false],
  ] as const) {
    test(`${status}${expert ? ' with an engineer' : ''} is step ${step}`, () =>
      assert.deepEqual([stepOf({ status, expert }), isOpen(status)], [step, open]))
  }
})
