import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTyping, type Pressed, shortcutOf } from './keys.ts'

const pressed = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
})

const table: [what: string, Pressed, string | null][] = [
  ['J on an English keyboard', pressed('j', 'KeyJ'), 'J'],
  ['the same key in ЙЦУКЕН types о', pressed('о', 'KeyJ'), 'J'],
  ['R in ЙЦУКЕН types к', pressed('к', 'KeyR'), 'R'],
  ['Shift E in ЙЦУКЕН types У', pressed('У', 'KeyE', { shiftKey: true }), 'Shift E'],
  ['caps lock changes nothing', pressed('J', 'KeyJ'), 'J'],
  ['on Dvorak the printed letter counts, not the place', pressed('j', 'KeyC'), 'J'],
  ['on QWERTZ too', pressed('z', 'KeyY'), 'Z'],
  ['a letter key that types a sign is that sign', pressed(';', 'KeyZ'), ';'],
  ['х lies where the bracket is', pressed('х', 'BracketLeft'), '['],
  ['and ъ where its fellow is', pressed('ъ', 'BracketRight'), ']'],
  ['the bracket on an English keyboard', pressed(']', 'BracketRight'), ']'],
  ['ю lies where the full stop is', pressed('ю', 'Period'), '.'],
  ['the full stop on an English keyboard', pressed('.', 'Period'), '.'],
  ['a full stop on AZERTY is one, with Shift', pressed('.', 'Comma', { shiftKey: true }), '.'],
  ['Ю with Shift is a letter and no sign', pressed('Ю', 'Period', { shiftKey: true }), null],
  ['Space turns the page', pressed(' ', 'Space'), 'Space'],
  ['and Shift Space turns it back', pressed(' ', 'Space', { shiftKey: true }), 'Shift Space'],
  ['Ctrl Enter sends', pressed('Enter', 'Enter', { ctrlKey: true }), 'Ctrl Enter'],
  ['and ⌘ Enter as well', pressed('Enter', 'Enter', { metaKey: true }), 'Ctrl Enter'],
  ['Option L types @ on a German Mac and must not be a shortcut', pressed('@', 'KeyL', { altKey: true }), null],
  ['Alt with any letter is nobody’s', pressed('l', 'KeyL', { altKey: true }), null],
  ['a letter that is being composed', pressed('r', 'KeyR', { isComposing: true }), null],
  ['a dead key', pressed('Dead', 'KeyE'), null],
  ['Ctrl R stays the browser’s: no page asks for it', pressed('r', 'KeyR', { ctrlKey: true }), 'Ctrl R'],
  ['? on an English keyboard', pressed('?', 'Slash', { shiftKey: true }), '?'],
  ['? in ЙЦУКЕН lies on Shift 7', pressed('?', 'Digit7', { shiftKey: true }), '?'],
  ['its Latin place types a comma there and works too', pressed(',', 'Slash', { shiftKey: true }), '?'],
  ['the slash', pressed('/', 'Slash'), '/'],
  ['its place in ЙЦУКЕН types a full stop', pressed('.', 'Slash'), '/'],
  ['arrows', pressed('ArrowDown', 'ArrowDown'), 'Down'],
  ['Esc', pressed('Escape', 'Escape'), 'Esc'],
  ['a digit alone is none', pressed('5', 'Digit5'), null],
]

for (const [what, event, shortcut] of table)
  test(`keys: ${what}`, () => {
    assert.equal(shortcutOf(event), shortcut)
  })

test('where people type, a letter is a letter; on a checkbox it is a shortcut', () => {
  assert.ok(isTyping({ tagName: 'TEXTAREA' }))
  assert.ok(isTyping({ tagName: 'INPUT', type: 'search' }))
  assert.ok(isTyping({ tagName: 'DIV', isContentEditable: true }))
  assert.ok(!isTyping({ tagName: 'INPUT', type: 'radio' }))
  assert.ok(!isTyping({ tagName: 'BUTTON' }))
})
