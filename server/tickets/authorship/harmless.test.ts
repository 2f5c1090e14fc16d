import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { harmless } from './harmless.ts'

describe('a stranger’s subject, as we repeat it', () => {
  for (const [theirs, ours] of [
    ['Re: Сайт не открывается, ошибка 502', 'Re: Сайт не открывается, ошибка 502'],
    ['Пароль: https://evil.example/x?y=1', 'Пароль: …'],
    ['Зайдите на evil-site.example сейчас', 'Зайдите на … сейчас'],
    ['Зайдите на evil。example', 'Зайдите на …'],
    ['Пишите на help@evil.example', 'Пишите на …'],
    ['Позвоните +7 (495) 123-45-67 срочно', 'Позвоните … срочно'],
    ['Telegram: tg:resolve?domain=evil', 'Telegram: …'],
    ['two\r\nlines\u202e and a turn', 'two lines and a turn'],
    ['www.evil', '…'],
    ['', ''],
  ] as const)
    it(`“${theirs.slice(0, 40)}” becomes “${ours}”`, () => assert.equal(harmless(theirs), ours))

  it('is cut where it is longer than what one recognises a letter by', () => {
    assert.equal([...harmless('я'.repeat(500))].length, 81)
  })
})
