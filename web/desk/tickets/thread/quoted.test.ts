import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenIn } from './quoted.ts'

const quotation = '> раз\n> два\n\n> три'

test('a long quotation is told from what its writer says, with the line that announces it', () => {
  assert.deepEqual(spokenIn(`Не помогло.\n\n21.11.2026 14:30, Вера пишет:\n${quotation}\n\nС уважением, Олег`), [
    { quoted: false, text: 'Не помогло.\n' },
    { quoted: true, text: `21.11.2026 14:30, Вера пишет:\n${quotation}\n` },
    { quoted: false, text: 'С уважением, Олег' },
  ])
})

test('a line or two quoted to be answered stay where they are', () => {
  const text = '> какой адрес?\n203.0.113.9\n> а порт?\n22'
  assert.deepEqual(spokenIn(text), [{ quoted: false, text }])
})

test('a text of nothing but a quotation is a quotation; an empty one is nothing', () => {
  assert.deepEqual(spokenIn(quotation), [{ quoted: true, text: quotation }])
  assert.deepEqual(spokenIn(''), [])
})

test('what is no head of a quotation is not swallowed by it', () => {
  const [said] = spokenIn(`Вот что было:\n${quotation}`)
  assert.deepEqual(said, { quoted: false, text: 'Вот что было:' })
})
