/** Text from bytes whose charset nobody has written down. */
import { AskedWrongly } from '../../arguments.ts'

const marks: [Buffer, string][] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
]

export type Decoded = { text: string; charset: string }

/**
 * By its mark, else UTF-8 where the bytes are that, else Windows-1251: that is what programs of Russian offices write
 * when they do not write UTF-8. Whoever knows better says so.
 */
export function decoded(bytes: Buffer, chosen?: string): Decoded {
  if (chosen !== undefined) return { text: decoderFor(chosen).decode(bytes), charset: chosen }
  const marked = marks.find(([mark]) => bytes.subarray(0, mark.length).equals(mark))
  if (marked) return { text: new TextDecoder(marked[1]).decode(bytes), charset: marked[1] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), charset: 'windows-1251' }
  }
}

function decoderFor(charset: string) {
  try {
    return new TextDecoder(charset)
  } catch {
    throw new AskedWrongly(`--charset is "${charset}". Give utf-8, windows-1251, koi8-r or utf-16le, for example.`)
  }
}
