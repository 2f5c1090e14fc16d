import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { asDocument, element, styleSheet } from './html.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    '&lt;b&gt;',
    '</style>',
  ),
)

describe('HTML of a letter', () => {
  it('holds a text as a text, whatever stands in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const written = asDocument(element('p', { class: attribute }, [text]))
        const tags = written.match(/<[^>]*>/g)
        assert.deepEqual(tags?.slice(-1), ['</p>'])
        assert.equal(tags?.length, 3)
        assert.equal(unescaped(written.slice(written.indexOf('>', 20) + 1, -'</p>\n'.length)), text)
      }),
    )
  })

  it('shows escaped text as it was typed, not as what it means', () => {
    assert.equal(asDocument(element('p', {}, ['&lt;'])), '<!doctype html>\n<p>&amp;lt;</p>\n')
  })

  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'ftp://files.example/x',
    '/t/1',
    '',
  ]) {
    it(`refuses a link to "${href}"`, () => assert.throws(() => element('a', { href })))
  }

  it('refuses a style sheet that could end its element', () => assert.throws(() => styleSheet('p{}</style>')))
})

const unescaped = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
