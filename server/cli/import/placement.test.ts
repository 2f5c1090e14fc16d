import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenPlacement, type Place, usualPlacement } from './placement.ts'

const first: Place = { id: '1', name: 'First line', names: ['Первая линия', 'First line'] }
const second: Place = { id: '2', name: 'Second line', names: ['Вторая линия', 'Second line'] }
const groups = new Map([
  ['GRP_8', 5],
  ['GRP_0', 30],
  ['', 1],
])
const named = (placement: Map<string, Place>) =>
  Object.fromEntries([...placement].map(([group, { name }]) => [group, name]))

test('the biggest group begins where tickets begin, the others are for experts', () => {
  assert.deepEqual(named(usualPlacement(groups, first, second)), {
    GRP_8: 'Second line',
    GRP_0: 'First line',
    '': 'First line',
  })
})

test('a map names lines in either language, and a star stands for all the others', () => {
  const map = { GRP_8: 'вторая линия', '*': 'First line' }
  assert.deepEqual(named(chosenPlacement(groups, map, [first, second])), {
    GRP_8: 'Second line',
    GRP_0: 'First line',
    '': 'First line',
  })
})

for (const [why, map, words] of [
  ['an unknown line', { '*': 'Third line' }, /There is no line "Third line". There are: First line, Second line/],
  ['a group that nobody takes', { GRP_0: 'First line' }, /no line for the group "GRP_8"/],
  ['no map at all', ['First line', 1], /The map is empty/],
] as const) {
  test(`${why} is told before anything is filed`, () =>
    assert.throws(() => chosenPlacement(groups, map, [first, second]), { message: words }))
}
