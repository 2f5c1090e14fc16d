/** Mails of a megabyte or so, each made to cost a careless reader the square of its length, or its stack (TRUST.md 0.6). */
const header = 'From: mallory@evil.example\nSubject: x\n'
const texts: Record<string, string> = {
  'groups within groups in Cc': `${header}Cc: ${'a:'.repeat(60_000)}${';'.repeat(60_000)}\n\nx`,
  'a comment within a comment': `${header}To: ${'('.repeat(120_000)}\n\nx`,
  'quotes that never close': `${header}To: ${'"\\"'.repeat(60_000)}\n\nx`,
  'a hundred thousand people': `${header}Cc: ${'a@b.example, '.repeat(15_000)}\n\nx`,
  'encoded words, one after another': `${header}X: y\nSubject: ${'=?utf-8?q?a?= '.repeat(15_000)}\n\nx`,
  'the beginnings of encoded words': `${header}Comments: ${'=?a?q?'.repeat(40_000)}\n\nx`,
  'references without end': `${header}References: ${'<a@b> <'.repeat(30_000)}\n\nx`,
  'parameters without end': `${header}Content-Type: text/plain; ${'a*1*=x; '.repeat(25_000)}\n\nx`,
  'a megabyte without a line end': `${header}\n${'a'.repeat(1_100_000)}`,
  'a megabyte of blanks': `${header}\n${' '.repeat(1_100_000)}x`,
  'a megabyte of quote marks': `${header}\n${'>'.repeat(1_100_000)}`,
  'half a million short quotes': `${header}\n${'>\na\n'.repeat(200_000)}`,
  'a hundred thousand attributions': `${header}\n${'On 5 May 2026 Vera <v@d.example>\n'.repeat(30_000)}`,
  colons: `${header}\n${'a:\n'.repeat(300_000)}`,
  'links without text': `${header}Content-Type: text/html\n\n${'<a href=http://x>'.repeat(60_000)}`,
  'tables in tables': `${header}Content-Type: text/html\n\n${'<table><tr><td>'.repeat(60_000)}x`,
  'quotes in quotes': `${header}Content-Type: text/html\n\n${'<blockquote>'.repeat(80_000)}x`,
  'ends without a beginning': `${header}Content-Type: text/html\n\n${'<b><i></u>'.repeat(100_000)}`,
  'comments that never end': `${header}Content-Type: text/html\n\n${'<!--'.repeat(250_000)}`,
  entities: `${header}Content-Type: text/html\n\n${'&amp;&#x26;&lt'.repeat(80_000)}`,
  'style without end': `${header}Content-Type: text/html\n\n<p style="${'display :'.repeat(100_000)}">x`,
  'empty parts by the thousand': `${header}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(300_000)}`,
  'almost boundaries': `${header}Content-Type: multipart/mixed; boundary=b\n\n${'--bb\n'.repeat(300_000)}`,
  'a boundary of quoted-printable blanks': `${header}Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(150_000)}`,
  'a calendar of colons': `${header}Content-Type: text/calendar\n\nBEGIN:VEVENT\nDTSTART${';'.repeat(150_000)}`,
  'a calendar of beginnings': `${header}Content-Type: text/calendar\n\n${'BEGIN:VEVENT\n'.repeat(80_000)}`,
  'a delivery report of empty lines': `${header}Content-Type: message/delivery-status\n\n${'\r\n \r\n'.repeat(200_000)}`,
  'uuencoded beginnings': `${header}\n${'begin 644 a\nM\n'.repeat(80_000)}`,
}

export const hostileMails: Record<string, Buffer> = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]),
)
