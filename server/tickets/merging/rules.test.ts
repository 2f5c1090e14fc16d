import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { objectionToMerging, objectionToTakingApart, statusAfterMerging, stricterTime, wordGoesAlong } from './rules.ts'

const one = { id: 'a', account_id: 'vector', status: 'open', authorship: null, merged_into: null } as const
const other = { ...one, id: 'b' }
const now = new Date('2026-03-02T09:00:00Z')
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)

describe('What may go on as one', () => {
  for (const [said, left, right, objection] of [
    ['two open tickets of one account', one, other, undefined],
    ['a new one and one that waits', { ...one, status: 'new' }, { ...other, status: 'planned' }, undefined],
    ['a ticket and itself', one, one, 'merged_already'],
    ['one that is merged already', { ...one, status: 'closed', merged_into: 'c' }, other, 'merged_already'],
    ['tickets of two accounts', one, { ...other, account_id: 'romashka' }, 'merge_of_other_account'],
    ['what nobody has confirmed', { ...one, authorship: 'unconfirmed' }, other, 'merge_unconfirmed'],
    ['into what nobody has confirmed', one, { ...other, authorship: 'unconfirmed' }, 'merge_unconfirmed'],
    ['what the client denies', { ...one, status: 'closed', authorship: 'denied' }, other, 'merge_unconfirmed'],
    ['a solved one', { ...one, status: 'resolved' }, other, 'ticket_closed'],
    ['into one that is over', one, { ...other, status: 'closed' }, 'ticket_closed'],
  ] as const)
    it(`${said}: ${objection ?? 'yes'}`, () => assert.equal(objectionToMerging(left, right), objection))
})

describe('What the one that goes on is', () => {
  for (const [before, into, after] of [
    ['open', 'waiting_for_client', 'open'],
    ['new', 'planned', 'open'],
    ['new', 'new', 'new'],
    ['open', 'new', 'new'],
    ['waiting_for_client', 'open', 'open'],
    ['planned', 'waiting_for_third_party', 'waiting_for_third_party'],
  ] as const)
    it(`${before} into ${into} is ${after}`, () => assert.equal(statusAfterMerging(before, into), after))

  it('promises the earlier of two times', () => {
    assert.deepEqual(stricterTime(at('10:00'), at('12:00')), at('10:00'))
    assert.deepEqual(stricterTime(at('12:00'), at('10:00')), at('10:00'))
    assert.deepEqual(stricterTime(null, at('10:00')), at('10:00'))
    assert.equal(stricterTime(null, null), null)
  })
})

describe('Where a client’s word goes', () => {
  for (const [write, hearsOfIt, channel, along] of [
    [true, true, 'mail', true],
    [true, false, 'portal', true],
    [true, false, 'mail', false],
    [false, true, 'portal', false],
  ] as const)
    it(`may write: ${write}, hears: ${hearsOfIt}, by ${channel}: ${along ? 'along' : 'anew'}`, () =>
      assert.equal(wordGoesAlong({ write, hearsOfIt }, channel), along))
})

it('thirty days later a merge is history', () => {
  assert.equal(objectionToTakingApart({ at: now }, new Date(now.getTime() + 30 * 86_400_000)), undefined)
  assert.equal(objectionToTakingApart({ at: now }, new Date(now.getTime() + 30 * 86_400_000 + 1)), 'merged_long_ago')
})
