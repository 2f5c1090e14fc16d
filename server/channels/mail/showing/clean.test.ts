import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { words } from '#contract/words/words.ts'
import type { Attachment } from '../reading/mail.ts'
import { cleaned, Overgrown } from './clean.ts'
import { documentOf } from './document.ts'
import { worded } from './worded.ts'

const attached = (contentId: string) => ({ contentId, bytes: Buffer.from('picture') }) as unknown as Attachment

/** The body of the document, as somebody would see it who has asked for no pictures. */
function shown(html: string, attachments: Attachment[] = []): string {
  const page = cleaned(html, attachments, '')
  const document = documentOf(page, { language: 'en', title: '', words: words.en.desk.mailShown }, new Map())
  return /<body>(.*)<\/body>/s.exec(document)![1]!
}

const mark = (said: string, careful = '') => `<span class="otklik${careful}" dir="ltr">${said}</span>`

describe('The formatted version of a mail', () => {
  it('keeps what lays out words', () => {
    const html =
      '<table width="600" bgcolor="#ffffff"><tr><td align="center" style="padding:0 4px;color:#333"><b>Hi</b><br /></td></tr></table>'
    assert.equal(shown(html), html)
  })

  it('leaves nothing that runs, loads, sends or has a name', () => {
    const hostile = [
      '<script>alert(1)</script><style>@import "//evil.example";</style><title>t</title>',
      '<p id=x class=y name=z onclick=alert(1) data-picture=0 background="//evil.example/b.png">words</p>',
      '<form action="//evil.example"><input name=a><button formaction=javascript:alert(1)></button></form>',
      '<iframe srcdoc="<b>">in</iframe><object data=x>in</object><svg><a xlink:href=x>in</a></svg><math>in</math>',
      '<link rel=prefetch href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example>',
      '<a href="java\nscript:alert(1)">a</a><a href="//evil.example">a</a><a href="data:text/html,x">a</a><a href="#x">a</a>',
    ]
    assert.equal(shown(hostile.join('')), '<p>words</p><a>a</a><a>a</a><a>a</a><a>a</a>')
  })

  it('keeps of its styles those that stay in their place and fetch nothing', () => {
    const kept = (style: string) => /style="([^"]*)"/.exec(shown(`<p style="${style}">x</p>`))?.[1] ?? ''
    assert.equal(
      kept('color:rgb(1, 2, 3);margin:0 auto;border:1px solid #ccc'),
      'color:rgb(1, 2, 3);margin:0 auto;border:1px solid #ccc',
    )
    assert.equal(
      kept("font-family:'Segoe UI',Arial,sans-serif;font-size:10.5pt"),
      "font-family:'Segoe UI',Arial,sans-serif;font-size:10.5pt",
    )
    for (const style of [
      'position:fixed;top:0;left:0;z-index:9',
      'margin-top:-100px',
      'background:url(//evil.example/x)',
      'background:u\\72l(//evil.example/x)',
      'color:expression(alert(1))',
      'width:calc(1px + var(--x))',
      'list-style-image:url(x);content:url(x);cursor:url(x);filter:url(x);mask:url(x)',
      'font-family:x;}body{background:red',
      'opacity:0;transform:scale(9);overflow:hidden;float:left',
      'background:image-set(&quot;//evil.example/x&quot; 1x)',
      'color:red/**/;behavior:url(x);-moz-binding:url(x)',
    ])
      assert.doesNotMatch(
        kept(style),
        /url|evil|expression|position|-100|calc|opacity|transform|overflow|float|\{/,
        style,
      )
  })

  it('says behind a link where it leads, and warns where its words name somebody else', () => {
    const link = (href: string, words: string) =>
      shown(`<a href="${href}">${words}</a>`).replace(/<a [^>]*>.*?<\/a>/s, '')
    assert.equal(link('https://evil.example/a', 'Sign in'), mark('leads to evil.example'))
    assert.equal(
      link('https://evil.example/a', 'https://bank.example/in'),
      mark('careful, it leads to evil.example', ' otklik-careful'),
    )
    assert.equal(
      link('https://evil.example', 'bank.example'),
      mark('careful, it leads to evil.example', ' otklik-careful'),
    )
    assert.equal(
      link('https://evil.example', 'go to <b>www.bank</b>.example now'),
      mark('careful, it leads to evil.example', ' otklik-careful'),
    )
    assert.equal(
      link('https://bank.example@evil.example/', 'https://bank.example/'),
      mark('careful, it leads to evil.example', ' otklik-careful'),
    )
    assert.equal(
      link('https://xn--80ak6aa92e.com', 'apple.com'),
      mark('careful, it leads to xn--80ak6aa92e.com', ' otklik-careful'),
    )
    assert.equal(link('https://news.shop.example/x', 'shop.example'), mark('leads to news.shop.example'))
    assert.equal(link('https://www.shop.example/x?a=1&amp;b=2', 'https://shop.example/x'), '')
    assert.equal(link('mailto:a@b.example', 'write'), '')
  })

  it('opens links where nothing of ours is known', () => {
    assert.match(
      shown('<a href="http://a.example/" target=_top rel=opener ping=//evil.example>a</a>'),
      /^<a href="http:\/\/a\.example\/" target="_blank" rel="noopener noreferrer nofollow" title="http:\/\/a\.example\/">a<\/a>/,
    )
  })

  it('knows the pictures that came with it and those that lie elsewhere, and never sees a counter of readers', () => {
    const { pictures } = cleaned(
      '<img src="cid:Logo@x"><img src="cid:none"><img src="https://img.example/1.png"><img src="//img.example/2.png">' +
        '<img src="https://img.example/1.png"><img src="https://spy.example/p.gif" width="1" height="1">' +
        '<img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml,x"><img src="file:///etc/passwd"><img srcset="https://s.example/s 2x">',
      [attached('<logo@x>')],
      '',
    )
    assert.deepEqual(
      pictures.map((picture) => (picture.from === 'own' ? picture.bytes.length : picture.url)),
      [7, 'https://img.example/1.png', 'https://img.example/2.png', 3],
    )
  })

  it('says in the place of a picture what it is of', () => {
    const place = '<span class="otklik otklik-picture">Picture: the &quot;logo&quot;</span>'
    assert.equal(shown('<img src="https://img.example/1.png" alt=\'the "logo"\'>'), place)
  })

  it('has no words that could pass for the place of a picture or for what we say', () => {
    assert.equal(
      shown('&lt;img data-picture="0-0"&gt;<wbr data-leads="x-y-1"><span class="otklik">hi</span>'),
      '&lt;img data-picture="0-0"&gt;<span>hi</span>',
    )
  })

  it('is given up when there is too much of it', () => {
    assert.throws(() => cleaned('<p>'.repeat(1_000_000), [], ''), Overgrown)
  })

  it('is one piece between its pictures, however many links say where they lead', () => {
    const about = { language: 'en', title: '', words: words.en.desk.mailShown }
    const link = '<a href="https://evil.example">bank.example</a>'
    const page = cleaned(`${link.repeat(50)}<img src="https://a.example/a.png">${link}`, [], '')
    const pieces = worded(page.pieces, about.words)
    assert.deepEqual(
      pieces.map(({ is }) => is),
      ['html', 'picture', 'html'],
    )
    assert.equal(documentOf({ ...page, pieces }, about, new Map()), documentOf(page, about, new Map()))
  })
})
