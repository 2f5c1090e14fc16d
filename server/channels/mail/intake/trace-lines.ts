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

/** Where the empty line is that ends the header; a mail without one is all header. */
function endOfHead(bytes: Buffer): number {
  const ends = ['\n\n', '\n\r\n'].map((mark) => bytes.indexOf(mark)).filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : bytes.length
}
