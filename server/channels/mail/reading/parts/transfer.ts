/** How bytes are written so that they survive the way: base64, quoted-printable, uuencode. */

/** Anything between that is no base64 is passed over; several pieces that were each padded are joined. */
export function base64(text: string): Buffer {
  const clean = text.replace(/[^A-Za-z0-9+/=]+/g, '')
  const padded = clean.indexOf('=')
  if (padded < 0 || /^=*$/.test(clean.slice(padded))) return Buffer.from(clean, 'base64')
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')))
}

const equals = 61
const isBlank = (byte: number | undefined) => byte === 32 || byte === 9
const isLineEnd = (byte: number | undefined) => byte === 13 || byte === 10

export function quotedPrintable(text: string): Buffer {
  const from = Buffer.from(text, 'latin1')
  const to = Buffer.allocUnsafe(from.length)
  let length = 0
  for (let at = 0; at < from.length; at++) {
    const byte = from[at]!
    if (byte !== equals) {
      to[length++] = byte
      continue
    }
    const value = hex(from[at + 1]) * 16 + hex(from[at + 2])
    const rest = endOfSoftBreak(from, at + 1)
    if (value >= 0) {
      to[length++] = value
      at += 2
    } else if (rest >= 0) at = rest - 1
    else to[length++] = byte
  }
  return to.subarray(0, length)
}

/** A line that ends with an equals sign goes on; blanks after the sign were added on the way. */
function endOfSoftBreak(from: Buffer, at: number) {
  let end = at
  while (isBlank(from[end])) end++
  if (end >= from.length) return end
  if (!isLineEnd(from[end])) return -1
  return from[end] === 13 && from[end + 1] === 10 ? end + 2 : end + 1
}

function hex(byte: number | undefined) {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? -1000 : digit
}

export function uuencoded(lines: string[]): Buffer {
  return Buffer.concat(lines.map(uuLine))
}

function uuLine(line: string) {
  const length = (line.charCodeAt(0) - 32) & 63
  const bytes: number[] = []
  for (let at = 1; bytes.length < length && at < line.length; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((more) => (line.charCodeAt(at + more) - 32) & 63) as [
      number,
      number,
      number,
      number,
    ]
    bytes.push((a << 2) | (b >> 4), ((b << 4) & 255) | (c >> 2), ((c << 6) & 255) | d)
  }
  return Buffer.from(bytes.slice(0, length))
}

/** The bytes of a part's body. */
export function transferred(body: Buffer, encoding: string): { bytes: Buffer; broken: boolean } {
  const how = encoding.toLowerCase().replace(/[^a-z0-9-]/g, '')
  if (how === 'base64') return { bytes: base64(body.toString('latin1')), broken: false }
  if (how === 'quoted-printable')
    return { bytes: quotedPrintable(withoutTrailingBlanks(body.toString('latin1'))), broken: false }
  if (/^(?:x-)?uue(?:ncode)?$/.test(how)) return { bytes: uuencoded(uuLines(body.toString('latin1'))), broken: false }
  return { bytes: body, broken: !['', '7bit', '8bit', 'binary'].includes(how) }
}

const withoutTrailingBlanks = (text: string) => text.replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')

function uuLines(text: string) {
  const lines = text.split(/\r?\n/)
  const begin = lines.findIndex((line) => /^begin \d{3,4} /.test(line))
  const end = lines.indexOf('end', begin)
  return lines.slice(begin + 1, end < 0 ? undefined : end).filter(Boolean)
}
