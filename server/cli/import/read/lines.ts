/** The lines of a file of JSON lines, packed by gzip or not, one after the other: it may be larger than the memory. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CannotStart } from '#platform/cannot-start.ts'
import { AskedWrongly } from '../../arguments.ts'

/** A line that cannot be read as text has none. */
export type Line = { number: number; text: string | null }

const longestLine = 4 * 1024 * 1024
const newline = 0x0a

export async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 0
  try {
    for await (const bytes of pieces(await contentOf(file))) {
      number++
      const text = bytes && textOf(bytes)
      if (text !== '') yield { number, text }
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (/^Z_/.test(code)) throw new CannotStart(`${file} is damaged after line ${number}: ${message}.`)
    throw error
  }
}

async function contentOf(file: string): Promise<Readable> {
  try {
    const packed = await isPacked(file)
    const content = createReadStream(file)
    if (!packed) return content
    const unpacked = createGunzip()
    content.on('error', (error) => unpacked.destroy(error))
    return content.pipe(unpacked)
  } catch (error) {
    throw new AskedWrongly(`${file} cannot be read: ${(error as Error).message}.`)
  }
}

async function isPacked(file: string): Promise<boolean> {
  await using handle = await open(file)
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  return buffer[0] === 0x1f && buffer[1] === 0x8b
}

/** Null stands for a line that is too long to be a ticket. */
async function* pieces(content: Readable): AsyncGenerator<Buffer | null> {
  let begun: Buffer[] = []
  let length = 0
  const whole = () => {
    const line = length > longestLine ? null : Buffer.concat(begun)
    begun = []
    length = 0
    return line
  }
  for await (const chunk of content as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      begun.push(chunk.subarray(from, end))
      length += end - from
      yield whole()
      from = end + 1
    }
    length += chunk.length - from
    if (length <= longestLine) begun.push(chunk.subarray(from))
  }
  if (length > 0) yield whole()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Broken bytes are refused, not replaced: what is filed is what was sent. */
function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes).trim()
  } catch {
    return null
  }
}
