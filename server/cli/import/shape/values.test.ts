import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesIn, flagIn, refIn, timeIn } from './values.ts'

const now = new Date('2026-03-02T09:00:00Z')

for (const [text, instant] of [
  ['2016-04-28T11:19:34 -10:00', '2016-04-28T21:19:34.000Z'],
  ['2020-02-19 01:54:52', '2020-02-18T22:54:52.000Z'],
  ['2020-03-20 02:32:49.426', '2020-03-19T23:32:49.426Z'],
  ['2020-03-20T02:32:49.426000Z', '2020-03-20T02:32:49.426Z'],
  ['12.01.2026 10:30', '2026-01-12T07:30:00.000Z'],
  ['12.01.2026', '2026-01-11T21:00:00.000Z'],
  ['2026-01-12', '2026-01-11T21:00:00.000Z'],
] as const)
  test(`"${text}" in Moscow is ${instant}`, () =>
    assert.equal(timeIn(text, 'at', 'Europe/Moscow', now)?.toISOString(), instant))

for (const text of [
  'yesterday',
  '2026-13-01',
  '31.02.2026',
  '2026-03-02T09:00:01Z',
  '1/2/2026',
  '2026-01-01 25:00',
  '1970-01-01',
])
  test(`"${text}" is no time of the past`, () =>
    assert.throws(() => timeIn(text, 'at', 'UTC', now), { code: 'bad_time' }))

test('nothing is no time and no mistake', () => assert.equal(timeIn(' ', 'at', 'UTC', now), undefined))

test('yes and no are read in both languages', () => {
  for (const text of ['TRUE', 'yes', '1', 'Да', true]) assert.equal(flagIn(text, false), true)
  for (const text of ['FALSE', 'no', '0', 'нет', false]) assert.equal(flagIn(text, true), false)
  assert.equal(flagIn('', true), true)
})

test('an id is a number, a word or an object that has one', () => {
  assert.deepEqual(
    [refIn(7), refIn(' a '), refIn({ id: 8 }), refIn('A@B.example'), refIn(''), refIn(null)],
    ['7', 'a', '8', 'a@b.example', undefined, undefined],
  )
})

test('files are listed by an API or between semicolons', () => {
  assert.deepEqual(filesIn('a.txt; b.png'), [
    { ref: undefined, name: 'a.txt' },
    { ref: undefined, name: 'b.png' },
  ])
  assert.deepEqual(filesIn([{ id: 5, file_name: 'c.pdf' }]), [{ ref: '5', name: 'c.pdf' }])
  assert.deepEqual(filesIn('[{"id": 5, "file_name": "c.pdf"}]'), [{ ref: '5', name: 'c.pdf' }])
})
