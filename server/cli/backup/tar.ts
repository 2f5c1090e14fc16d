/** The ustar format (POSIX.1-1988), as much of it as an archive needs: plain files with short names. */

const block = 512
export const paddingAfter = (size: number) => (block - (size % block)) % block
export const endOfArchive = Buffer.alloc(2 * block)

/** So that every tar can look into an archive. */
export function header(name: string, size: number, modified: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for an archive`)
  const head = Buffer.alloc(block)
  const octal = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  head.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(modified.getTime() / 1000), 136, 12)
  head.fill(' ', 148, 156)
  head.write('0', 156)
  head.write('ustar\x0000', 257, 'latin1')
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return head
}

export type Header = { name: string; size: number }

/** Null at the end of the archive; throws where there is no header. */
export function readHeader(head: Buffer): Header | null {
  if (head.length === block && head.every((byte) => byte === 0)) return null
  const text = (from: number, to: number) => head.toString('utf8', from, to).replace(/\0.*$/s, '')
  const told = Number.parseInt(text(148, 156), 8)
  const blank = Buffer.from(head)
  blank.fill(' ', 148, 156)
  const size = Number.parseInt(text(124, 136), 8)
  const fits = head.length === block && text(257, 263) === 'ustar' && told === checksum(blank) && size >= 0
  if (!fits) throw new Error('there is no entry where one should begin')
  return { name: text(0, 100), size }
}

const checksum = (head: Buffer) => head.reduce((sum, byte) => sum + byte, 0)
export const headerSize = block
