import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filled, firstOpenBlank, isUntouched, openBlanks } from './blanks.ts'

test('a blank is filled from the ticket, in any spacing', () => {
  const text = 'Здравствуйте, {{client.name}}! По {{ service.name }}: {{что нашли?}}. До {{promise.time}}.'
  const values = { 'client.name': 'Олег {{x?}} Т.', 'service.name': 'vps-17' }
  assert.equal(filled(text, values), 'Здравствуйте, Олег x? Т.! По vps-17: {{что нашли?}}. До {{promise.time}}.')
})

test('what the ticket does not have is left for the writer', () => {
  assert.equal(filled('На {{service.name}}', { 'service.name': null }), 'На {{service.name?}}')
  assert.deepEqual(openBlanks('На {{service.name?}}'), ['{{service.name?}}'])
})

test('open blanks hold a reply back; the time of the promise and braces of others do not', () => {
  assert.deepEqual(openBlanks('{{ client.name }} {{что?}} {{promise.time}}'), ['{{client.name}}', '{{что?}}'])
  for (const text of ['{{ .Values.image }}', '{{7*7}}', '{ {a?} }', '{{\na?}}', '{{}}'])
    assert.deepEqual(openBlanks(text), [], text)
})

test('the editor finds the first open blank', () => {
  assert.deepEqual(firstOpenBlank('{{promise.time}} и {{что?}}'), { start: 19, end: 27 })
  assert.equal(firstOpenBlank('{{что?}}', 1), null)
})

const untouched: [text: string, ready: string, is: boolean][] = [
  ['Здравствуйте, Олег! Смотрим.', 'Здравствуйте, {{client.name}}! Смотрим.', true],
  ['Здравствуйте, Олег! Смотрим диск.', 'Здравствуйте, {{client.name}}! Смотрим.', false],
  ['Готово.\n\nОлег', ' Готово. {{client.name}}', true],
  ['Готово.', 'Готово.', true],
  ['ab', 'ab{{client.name}}b', false],
  ['1 a 2 b 3', '{{client.name}} a {{ticket.number}} b {{promise.time}}', true],
  ['1 b 2 a 3', '{{client.name}} a {{ticket.number}} b {{promise.time}}', false],
  ['Причина: диск.', 'Причина: {{что?}}.', false],
]
for (const [text, ready, is] of untouched)
  test(`${JSON.stringify(text)} is ${is ? 'just' : 'more than'} ${JSON.stringify(ready)}`, () => {
    assert.equal(isUntouched(text, ready), is)
  })
