import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linked } from './linked.ts'

describe('web addresses in a text', () => {
  it('are links, without the full stop after them', () => {
    assert.deepEqual(linked('See https://vector.ru/log?x=1. Thanks'), [
      { text: 'See ' },
      { text: 'https://vector.ru/log?x=1', href: 'https://vector.ru/log?x=1' },
      { text: '. Thanks' },
    ])
  })

  it('are links inside «quotes» and (brackets) too', () => {
    assert.deepEqual(
      linked('(«http://а.рф/б»)').filter(({ href }) => href),
      [{ text: 'http://а.рф/б', href: 'http://а.рф/б' }],
    )
  })

  it('are never scripts or other schemes', () => {
    const text = 'javascript:alert(1) data:text/html,x ftp://x.example <img src=x onerror=alert(1)>'
    assert.deepEqual(linked(text), [{ text }])
  })

  it('leave every character where it was', () => {
    const text = 'a https://x.example/ b\nhttps://y.example'
    assert.equal(
      linked(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    )
  })
})
