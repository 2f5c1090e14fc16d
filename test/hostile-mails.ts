/** Mails of a megabyte or so, each made to cost a careless reader the square of its length, or its stack (TRUST.md 0.6). */
const header = 'From: mallory@evil.example\nSubject: x\n'
const signature = 'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=evil.example; s=a; bh=x; b=x; h=from'

const texts = (many: (text: string, count: number) => string): Record<string, string> => ({
  'groups within groups in Cc': `${header}Cc: ${many('a:', 60_000)}${many(';', 60_000)}\n\nx`,
  'a comment within a comment': `${header}To: ${many('(', 120_000)}\n\nx`,
  'quotes that never close': `${header}To: ${many('"\\"', 60_000)}\n\nx`,
  'a hundred thousand people': `${header}Cc: ${many('a@b.example, ', 15_000)}\n\nx`,
  'encoded words, one after another': `${header}X: y\nSubject: ${many('=?utf-8?q?a?= ', 15_000)}\n\nx`,
  'the beginnings of encoded words': `${header}Comments: ${many('=?a?q?', 40_000)}\n\nx`,
  'references without end': `${header}References: ${many('<a@b> <', 30_000)}\n\nx`,
  'parameters without end': `${header}Content-Type: text/plain; ${many('a*1*=x; ', 25_000)}\n\nx`,
  'a megabyte without a line end': `${header}\n${many('a', 1_100_000)}`,
  'a megabyte of blanks': `${header}\n${many(' ', 1_100_000)}x`,
  'a megabyte of quote marks': `${header}\n${many('>', 1_100_000)}`,
  'half a million short quotes': `${header}\n${many('>\na\n', 200_000)}`,
  'a hundred thousand attributions': `${header}\n${many('On 5 May 2026 Vera <v@d.example>\n', 30_000)}`,
  colons: `${header}\n${many('a:\n', 300_000)}`,
  'links without text': `${header}Content-Type: text/html\n\n${many('<a href=http://x>', 60_000)}`,
  'tables in tables': `${header}Content-Type: text/html\n\n${many('<table><tr><td>', 60_000)}x`,
  'quotes in quotes': `${header}Content-Type: text/html\n\n${many('<blockquote>', 80_000)}x`,
  'ends without a beginning': `${header}Content-Type: text/html\n\n${many('<b><i></u>', 100_000)}`,
  'comments that never end': `${header}Content-Type: text/html\n\n${many('<!--', 250_000)}`,
  entities: `${header}Content-Type: text/html\n\n${many('&amp;&#x26;&lt', 80_000)}`,
  'style without end': `${header}Content-Type: text/html\n\n<p style="${many('display :', 100_000)}">x`,
  'empty parts by the thousand': `${header}Content-Type: multipart/mixed; boundary=b\n\n${many('--b\n', 300_000)}`,
  'almost boundaries': `${header}Content-Type: multipart/mixed; boundary=b\n\n${many('--bb\n', 300_000)}`,
  'a boundary of quoted-printable blanks': `${header}Content-Transfer-Encoding: quoted-printable\n\n${many('= ', 500_000)}`,
  'a calendar of colons': `${header}Content-Type: text/calendar\n\nBEGIN:VEVENT\nDTSTART${many(';', 500_000)}`,
  'a calendar of beginnings': `${header}Content-Type: text/calendar\n\n${many('BEGIN:VEVENT\n', 80_000)}`,
  'a delivery report of empty lines': `${header}Content-Type: message/delivery-status\n\n${many('\r\n \r\n', 200_000)}`,
  'uuencoded beginnings': `${header}\n${many('begin 644 a\nM\n', 80_000)}`,
  'blanks within a name': `From: Mallory${many(' ', 200_000)}M <mallory@evil.example>\nSubject: x\n\nx`,
  'a subject of stars': `From: mallory@evil.example\nSubject: ${many('*', 200_000)}\n\nx`,
  'headers by the ten thousand': `${header}${many('a:\n', 80_000)}\nx`,
  'numbers that look like cards': `${header}\n${many('4111 1111 1111 1112 ', 50_000)}`,
  'a signature over nothing but line ends': `${signature}\n${header}\n${many('\n', 1_100_000)}x`,
  'a signature over one line': `${signature}\n${header}\n${many('a', 5_000_000)}`,
  'a signature that names a header ten thousand times': `${signature}${many(':from', 30_000)}\n${header}\nx`,
})

const pages = (many: (text: string, count: number) => string): Record<string, string> => ({
  'elements in elements': many('<div>', 350_000),
  'elements side by side': many('<b>x</b>', 240_000),
  'more of it than is cleaned': many('<b>x</b>', 640_000),
  'an element with attributes': `<p ${many('a=b ', 480_000)}>x`,
  'attributes of many names': `<p ${Array.from({ length: many('x', 200_000).length }, (_, i) => `a${i}=b`).join(' ')}>x`,
  'links to many places': many('<a href=http://a.example/>b.example</a>', 50_000),
  'a link that never ends': `<a href=http://a.example/>${many('<b>x', 400_000)}`,
  'pictures that it brings': many(`<img src="data:image/png;base64,${'A'.repeat(4000)}">`, 450),
  'pictures of many names': many('<img src=http://a.example/x.png width=9>', 48_000),
  'styles without end': many('<p style="color:red;margin:1px 2px;width:3px;font-family:a,b,c">x', 29_000),
  'one style without end': `<p style="${many('color:red;', 190_000)}">x`,
  'tables that nobody closes': many('<table><tr><td>x', 120_000),
  entities: many('&amp;&#x26;&lt;', 130_000),
})

/** Of two million letters or so, which is as much as is cleaned at all. */
export function hostilePages(size = 1): Record<string, Buffer> {
  const made = pages((text, count) => text.repeat(Math.ceil(count * size)))
  const inMail = (html: string) => Buffer.from(`${header}Content-Type: text/html; charset=utf-8\n\n${html}`)
  return Object.fromEntries(Object.entries(made).map(([name, html]) => [name, inMail(html)]))
}

/** In full size, or smaller where many stories share the time: what grows with the square still shows. */
export function hostileMails(size = 1): Record<string, Buffer> {
  const made = texts((text, count) => text.repeat(Math.ceil(count * size)))
  return Object.fromEntries(Object.entries(made).map(([name, text]) => [name, Buffer.from(text)]))
}
