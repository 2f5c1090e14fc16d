/** Mails of a megabyte or so, each made to cost a careless reader the square of its length, or its stack (TRUST.md 0.6). */
const header = 'From: mallory@evil.example\nSubject: x\n'

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
})

/** In full size, or smaller where many stories share the time: what grows with the square still shows. */
export function hostileMails(size = 1): Record<string, Buffer> {
  const made = texts((text, count) => text.repeat(Math.ceil(count * size)))
  return Object.fromEntries(Object.entries(made).map(([name, text]) => [name, Buffer.from(text)]))
}
