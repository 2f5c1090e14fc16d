import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChosenKeys } from '#contract/keys.ts'
import { type Before, isBare, knownNow, meaningOf, type Shortcuts } from './key-meaning.ts'

const nobody = () => {}
const frame: Shortcuts = { goMyTurn: nobody, keySheet: nobody, newForClient: nobody }
const ticket: Shortcuts = {
  note: nobody,
  newForClient: { run: nobody, reason: 'closed' },
  copyNumber: nobody,
  copyLink: nobody,
  reply: false,
}
const say = (press: string, before: Before = null, chosen: ChosenKeys = {}) => {
  const meaning = meaningOf(press, before, [frame, ticket], chosen)
  return meaning === null || meaning === 'prefix' ? meaning : meaning.name
}
const afterG: Before = { press: 'G', did: false }

test('M writes a note, but after G it goes to my turn and nothing else', () => {
  assert.equal(say('M'), 'note')
  assert.equal(say('G'), 'prefix')
  assert.equal(say('M', afterG), 'goMyTurn')
})

test('a key that means nothing after G is swallowed', () => {
  assert.equal(say('C', afterG), null)
})

test('a full stop copies the number at once, a second one the link', () => {
  assert.equal(say('.'), 'copyNumber')
  assert.equal(say('.', { press: '.', did: true }), 'copyLink')
  assert.equal(say('M', { press: '.', did: true }), 'note', 'what follows a key that did something is its own')
})

test('what the page does not know, the frame may; what both know is the page’s', () => {
  assert.equal(say('?'), 'keySheet')
  assert.equal(meaningOf('C', null, [frame, ticket], {}) !== null, true)
  assert.deepEqual(
    knownNow([frame, ticket]).map(({ name }) => name),
    ['note', 'newForClient', 'copyNumber', 'copyLink', 'goMyTurn', 'keySheet'],
  )
})

test('a part that does not know a key now leaves it', () => {
  assert.equal(say('R'), null)
})

test('a chosen key takes the place of the usual one, and arrows stay', () => {
  assert.equal(say('W', null, { note: 'W' }), 'note')
  assert.equal(say('M', null, { note: 'W' }), null)
  assert.equal(say('D', afterG, { goMyTurn: 'G D' }), 'goMyTurn')
  const list: Shortcuts = { nextRow: nobody }
  for (const press of ['X', 'Down']) assert.notEqual(meaningOf(press, null, [list], { nextRow: 'X' }), null, press)
})

test('letters and signs can be switched off; Ctrl, Esc, Enter, Space and arrows cannot', () => {
  for (const press of ['R', 'Shift E', '?', '.', ']']) assert.ok(isBare(press), press)
  for (const press of ['Ctrl K', 'Esc', 'Enter', 'Space', 'Shift Space', 'Down']) assert.ok(!isBare(press), press)
})
