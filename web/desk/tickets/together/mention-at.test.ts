import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { colleaguesFor, mentionAt, stillNamed, withMention } from './mention-at.ts'

const vera = { id: 'v', name: 'Вера Вторая', reads: true }
const pavel = { id: 'p', name: 'Павел Випов', reads: false }
const viktor = { id: 'k', name: 'Виктор Павлов', reads: true }

describe('A name after @', () => {
  for (const [typed, query] of [
    ['@', ''],
    ['Спроси @ве', 'ве'],
    ['(@Вера Вт', 'Вера Вт'],
    ['первая\n@п', 'п'],
    ['oleg@vector', null],
    ['@Вера, посмотри', null],
    ['без знака', null],
    ['@строка\nдругая', null],
    ['@кто-то  потом', null],
  ] as const)
    test(`"${typed.replace('\n', '⏎')}" asks for ${query === null ? 'nobody' : `"${query}"`}`, () =>
      assert.equal(mentionAt(typed, typed.length)?.query ?? null, query))

  test('the beginning of any word of a name finds it, who reads the ticket first', () => {
    assert.deepEqual(colleaguesFor('па', [pavel, viktor, vera]), [viktor, pavel])
    assert.deepEqual(colleaguesFor('вт ве', [pavel, viktor, vera]), [vera])
    assert.deepEqual(colleaguesFor('Вера Вторая ', [vera]), [], 'whole already')
  })

  test('takes the place of what was typed, in the middle of a text too', () => {
    const text = 'Спроси @ве про диск'
    const asked = mentionAt(text, 10)!
    assert.deepEqual(withMention(text, 10, asked, vera), { text: 'Спроси @Вера Вторая про диск', caret: 20 })
  })

  test('who was deleted from the text is not told', () => {
    assert.deepEqual(stillNamed('@Вера Вторая глянь', [vera, viktor, vera]), [vera])
  })
})
