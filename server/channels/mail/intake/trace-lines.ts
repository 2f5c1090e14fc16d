import { createHash } from 'node:crypto'

/** What servers put above a mail on its way: the same mail by another way has others. */
const onTheWay =
  /^(?:received|return-path|delivered-to|x-original-to|x-received|authentication-results|received-spf|arc-[\w-]+):/i

/** SHA-256 of what the sender sent. Two that agree are the same mail, whatever its Message-ID says. */
export function fingerprint(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = endOfHead(bytes)
  const head = bytes.subarray(0, end).toString('latin1')
  const sent = head.split(/\r?\n(?![ \t])/).filter((field) => !onTheWay.test(field))
  return createHash('sha256').update(sent.join('\n')).update(bytes.subarray(end)).digest()
}

/** Beyond that nothing is a header, and nothing is left out. */
const longestHead = 256 * 1024

/** Where the empty line is that ends the header; a mail without one has no such lines to leave out. */
function endOfHead(bytes: Buffer): number {
  const start = bytes.subarray(0, longestHead)
  const ends = ['\n\n', '\n\r\n'].map((mark) => start.indexOf(mark)).filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : bytes.length > longestHead ? 0 : bytes.length
}
