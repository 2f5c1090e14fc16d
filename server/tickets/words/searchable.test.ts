import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchable } from './searchable.ts'

const wordsOf = (text: string) => searchable(text).split(/\s+/).filter(Boolean)

for (const [said, found] of [
  ['nginx/1.2.3 упал', ['nginx', '1.2.3', 'упал']],
  ['[#104233] vps-17: wi-fi', ['104233', 'vps', '17', 'wi-fi']],
  ['пишите на oleg@people.example', ['пишите', 'на', 'oleg', 'people.example', 'people']],
  [
    'https://www.shop.example.ru/a?b=1',
    ['https', 'www.shop.example.ru', 'a', 'b', '1', 'shop.example.ru', 'example.ru', 'www', 'shop', 'example'],
  ],
  ['с 203.0.113.7:8080', ['с', '203.0.113.7', '8080']],
] as const) {
  test(`${said} is found by ${found.join(', ')}`, () => assert.deepEqual(wordsOf(said), [...found]))
}

test('a text of nothing but hosts stays within bounds', () => {
  const text = Array.from({ length: 30_000 }, (_, i) => `a${i}.b`).join(' ')
  assert.ok(searchable(text).length < 110_000)
})
