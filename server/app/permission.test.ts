import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, signIn, staff, tickets } from '#contract/index.ts'
import { mayDo } from './permission.ts'

const now = new Date('2026-03-02T09:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const client = (...roles: string[]) => ({ type: 'client', roles }) as const
const agent = (...roles: string[]) => ({ type: 'agent', roles }) as const
const nobody = { type: 'anonymous', roles: [] } as const

for (const [who, person, what, clause, answer] of [
  ['nobody in particular', nobody, 'sign in', signIn.signIn, null],
  ['nobody in particular', nobody, 'read a ticket', tickets.ticketPage, 'sign_in_required'],
  ['an agent', agent('agent'), 'read a ticket', tickets.ticketPage, null],
  ['the desk’s administrator', agent('administrator'), 'read a ticket', tickets.ticketPage, 'not_allowed'],
  ['the desk’s administrator', agent('administrator'), 'add a line', staff.addLine, null],
  ['the desk’s administrator', agent('administrator'), 'invite a colleague', staff.inviteAgent, 'second_factor_needed'],
  ['the desk’s administrator', agent('administrator'), 'open a ticket as a client', tickets.openTicket, 'not_allowed'],
  ['an account’s administrator', client('administrator'), 'open a ticket', tickets.openTicket, null],
  ['an account’s administrator', client('administrator'), 'invite a colleague', staff.inviteAgent, 'not_allowed'],
  ['an account’s administrator', client('administrator'), 'see who works here', staff.people, 'not_allowed'],
  ['an account’s administrator', client('administrator'), 'give rights away', accounts.addContact, 'not_allowed'],
  ['a viewer', client('viewer'), 'write', tickets.postReply, 'not_allowed'],
  ['a viewer here and an owner there', client('viewer', 'owner'), 'write', tickets.postReply, null],
  ['a contact whose right has ended', client(), 'read', tickets.myTickets, 'not_allowed'],
] as const) {
  test(`${who} ${answer ? 'may not' : 'may'} ${what}`, () => assert.equal(mayDo(person, clause, now), answer))
}

for (const [minutes, proof, answer] of [
  [null, 'factor', 'second_factor_needed'],
  [null, 'fresh_factor', 'second_factor_needed'],
  [600, 'factor', null],
  [10, 'fresh_factor', null],
  [11, 'fresh_factor', 'step_up_needed'],
] as const) {
  const proven = minutes === null ? 'by a password alone' : `by a second factor ${minutes} min ago`
  test(`who is proven ${proven} ${answer ? `hears ${answer}` : 'may come'} where ${proof} is asked for`, () => {
    const person = { ...agent('administrator'), factorAt: minutes === null ? null : minutesAgo(minutes) }
    assert.equal(mayDo(person, { route: 'POST /staff', who: ['administrator'], proof }, now), answer)
    // What the role does not allow, no proof allows.
    assert.equal(mayDo(person, { route: 'POST /staff', who: ['lead'], proof }, now), 'not_allowed')
  })
}
