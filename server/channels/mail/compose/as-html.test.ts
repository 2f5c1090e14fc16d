import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asHtml } from './as-html.ts'
import { asText } from './as-text.ts'
import type { Letter } from './letter.ts'

const letter: Letter = {
  language: 'ru',
  company: 'Вектор Хостинг',
  subject: '[#104233] <b>Сайт</b>',
  heading: 'Ответ по заявке',
  parts: [
    { is: 'words', of: [{ title: 'Вера', text: 'Первая\n  со сдвигом\n\nВторая & последняя' }] },
    { is: 'promise', text: 'До 14:30' },
    { is: 'button', label: 'Открыть', to: 'https://desk.example/t/104233?a=1&b=2' },
  ],
  footer: ['Внизу'],
}
const html = asHtml(letter)

describe('a letter', () => {
  it('says in HTML what it says in text, in the same order', () => {
    const text = asText(letter)
    const places = ['Ответ по заявке', 'Вера', 'Первая', 'До 14:30', 'Открыть', 'Внизу']
    for (const written of [text, html.slice(html.indexOf('<body>'))]) {
      const found = places.map((words) => written.indexOf(words))
      assert.ok(
        found.every((place, i) => place > (found[i - 1] ?? -1)),
        written,
      )
    }
  })

  it('keeps lines, paragraphs and indents as they were typed', () => {
    assert.ok(html.includes('<p>Первая<br>\u00a0\u00a0со сдвигом</p><p>Вторая &amp; последняя</p>'))
    assert.ok(asText(letter).includes('Первая\n  со сдвигом\n\nВторая & последняя'))
  })

  it('leads to the page it names', () => {
    assert.ok(html.includes('href="https://desk.example/t/104233?a=1&amp;b=2"'))
    assert.ok(asText(letter).includes('https://desk.example/t/104233?a=1&b=2'))
  })

  it('loads nothing from anywhere, so that opening it tells nobody', () => {
    assert.doesNotMatch(
      html,
      /<(?:img|link|script|iframe|object|embed|video|audio|source)|url\(|@import|\ssrc=|background=/i,
    )
  })

  it('has its language and its subject on it', () => {
    assert.ok(html.includes('<html lang="ru">'))
    assert.ok(html.includes('<title>[#104233] &lt;b&gt;Сайт&lt;/b&gt;</title>'))
  })
})
