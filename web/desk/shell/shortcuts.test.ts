import assert from 'node:assert/strict'
import { test } from 'node:test'

// The module remembers choices of the device, which Node has not.
Object.assign(globalThis, { localStorage: { getItem: () => null, setItem: () => {} } })
const { meaningOf } = await import('./shortcuts.ts')

const frame = { 'g m': () => 'my turn', '?': () => 'keys' }
const ticket = { m: () => 'note', Escape: undefined }
const say = (pressed: string, isSecond: boolean) => {
  const meaning = meaningOf(pressed, isSecond, [frame, ticket])
  return typeof meaning === 'function' ? (meaning as () => unknown)() : meaning
}

test('M writes a note, but after G it goes to my turn and nothing else', () => {
  assert.equal(say('M', false), 'note')
  assert.equal(say('G', false), 'prefix')
  assert.equal(say('M', true), 'my turn')
})

test('a key that means nothing after G is swallowed', () => {
  assert.equal(say('X', true), null)
})

test('what the page does not know, the frame may', () => {
  assert.equal(say('?', false), 'keys')
})
