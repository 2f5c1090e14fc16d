import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textIn } from './file-text.ts'

test('a log of an old Russian program is read as well as a new one', () => {
  assert.equal(textIn(new TextEncoder().encode('ошибка\n')), 'ошибка\n')
  assert.equal(textIn(Uint8Array.of(0xee, 0xf8, 0xe8, 0xe1, 0xea, 0xe0)), 'ошибка')
  assert.equal(textIn(Uint8Array.of(0xff, 0xfe, 0x3e, 0x04)), 'о')
})

test('what has a zero byte in it is no text, whatever its name says', () => {
  assert.equal(textIn(Uint8Array.of(0x50, 0x4b, 0, 1)), null)
})
