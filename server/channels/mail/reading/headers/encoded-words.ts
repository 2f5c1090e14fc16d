/** Words in other alphabets, RFC 2047, and what is written in their stead by programs that never read it. */
import { decoded } from '../parts/charset.ts'
import { base64, quotedPrintable } from '../parts/transfer.ts'

type Piece = { charset: string; bytes: Buffer[]; word: boolean }

const encodedWord = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([BbQq])\?([^?]*)\?=/g

/** Takes a field's value with one character a byte. */
export function readable(value: string): string {
  if (!value.includes('=?')) return said([plain(value)])
  const pieces: Piece[] = []
  let end = 0
  for (const match of value.matchAll(encodedWord)) {
    const between = value.slice(end, match.index)
    const afterWord = pieces.at(-1)?.word
    if (between && !(afterWord && /^\s*$/.test(between))) pieces.push(plain(between))
    addWord(pieces, match[1]!, match[2]!, match[3]!)
    end = match.index + match[0].length
  }
  if (end < value.length) pieces.push(plain(value.slice(end)))
  return said(pieces)
}

/** Neighbours in one charset are joined as bytes: many programs cut a letter in two between them. */
function addWord(pieces: Piece[], charset: string, encoding: string, text: string) {
  const bytes = encoding.toLowerCase() === 'b' ? base64(text) : quotedPrintable(text.replaceAll('_', ' '))
  const last = pieces.at(-1)
  if (last?.word && last.charset.toLowerCase() === charset.toLowerCase()) last.bytes.push(bytes)
  else pieces.push({ charset, bytes: [bytes], word: true })
}

const plain = (value: string): Piece => ({ charset: '', bytes: [Buffer.from(value, 'latin1')], word: false })

const said = (pieces: Piece[]) =>
  pieces
    .map(({ bytes, charset }) => decoded(Buffer.concat(bytes), charset).text)
    .join('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an encoded line end must not become one
    .replace(/[\0-\x1f\x7f]+/g, ' ')
    .trim()
