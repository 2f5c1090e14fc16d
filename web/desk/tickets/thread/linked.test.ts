import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linked } from './linked.ts'

const links = (text: string) =>
  linked(text)
    .filter(({ kind }) => kind === 'link')
    .map((piece) => piece.text)

const table: [string, string[]][] = [
  ['нет адреса', []],
  ['см. https://vector.ru.', ['https://vector.ru']],
  ['(https://vector.ru/a_(b))', ['https://vector.ru/a_(b)']],
  ['«https://vector.ru/путь»', ['https://vector.ru/путь']],
  ['https://a.ru, http://b.ru?x=1!', ['https://a.ru', 'http://b.ru?x=1']],
  ['javascript:alert(1) data:text/html,x', []],
]

for (const [text, found] of table)
  test(`links in: ${text}`, () => {
    assert.deepEqual(links(text), found)
  })

test('no letter is lost on the way', () => {
  for (const [text] of table)
    assert.equal(
      linked(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    )
})
