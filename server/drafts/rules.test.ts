import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filesIn, isTriedAgain, placeOfSave, startOf, textOf, worthKeeping } from './rules.ts'

describe('A save of a draft', () => {
  const mine = { version: 4, writer: 'laptop', ended: false }
  for (const [what, known, base, writer, place] of [
    ['of what nobody knows yet', undefined, 0, 'laptop', 'new'],
    ['of the browser that wrote last, whatever it knew', mine, 1, 'laptop', 'same'],
    ['of another that has read the last version', mine, 4, 'phone', 'same'],
    ['of another that has not', mine, 3, 'phone', 'beside'],
    ['of what has ended', { ...mine, ended: true }, 4, 'laptop', 'beside'],
  ] as const)
    test(`${what} goes: ${place}`, () => assert.equal(placeOfSave(known, { base, writer }), place))
})

describe('An earlier version', () => {
  const now = new Date('2026-03-02T09:05:00Z')
  const justNow = new Date('2026-03-02T09:04:30Z')
  const aMinuteAgo = new Date('2026-03-02T09:04:00Z')
  for (const [what, before, after, versionedAt, keeps] of [
    ['of the last seconds', 'Hello, Ol', 'Hello, Oleg', justNow, false],
    ['of a minute ago', 'Hello', 'Hello, Oleg', aMinuteAgo, true],
    ['that lost most of its words', 'Hello, Oleg! Please restart it.', 'Hel', justNow, true],
    ['that says the same', 'Hello', 'Hello', aMinuteAgo, false],
  ] as const)
    test(`${what} is ${keeps ? 'kept' : 'not kept'}`, () =>
      assert.equal(worthKeeping(before, after, versionedAt, now), keeps))
})

describe('What a draft says', () => {
  test('is its words without what was chosen beside them', () => {
    assert.equal(textOf('reply', { text: 'Ждём.', move: 'ours', next: { choice: 'h1' } }), 'Ждём.')
    assert.equal(textOf('resolve', { happened: 'Диск.', done: '', advice: 'Ничего.' }), 'Диск.\n\nНичего.')
    assert.equal(textOf('hand-over', { summary: 'Консоль', reason: 7 }), 'Консоль')
    assert.equal(textOf('note', {}), '')
  })

  test('begins with its first words, cut between letters and not within them', () => {
    assert.equal(startOf('  Добрый\n\n день '), 'Добрый день')
    const faces = '🙂'.repeat(200)
    assert.equal(startOf(faces), `${'🙂'.repeat(120)}…`)
  })

  test('names its files, whatever a page has kept there', () => {
    assert.deepEqual(filesIn({ files: [{ id: 'a' }, null, { name: 'x' }, { id: 3 }] }), ['a'])
    assert.deepEqual(filesIn({ files: 'none' }), [])
  })
})

describe('A send that could not go', () => {
  const sendAt = new Date('2026-03-02T09:00:10Z')
  const soon = new Date('2026-03-02T09:01:00Z')
  const late = new Date('2026-03-02T09:06:00Z')
  for (const [why, at, again] of [
    ['unavailable', soon, true],
    [null, soon, true],
    ['unavailable', late, false],
    [null, late, false],
    ['client_wrote_meanwhile', soon, false],
  ] as const)
    test(`${why ?? 'for a mistake of ours'}, ${at === soon ? 'soon' : 'late'}: ${again ? 'again' : 'comes back'}`, () =>
      assert.equal(isTriedAgain(why, sendAt, at), again))
})
