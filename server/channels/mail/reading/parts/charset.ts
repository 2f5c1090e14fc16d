/** From bytes to letters, also where the mail says a wrong charset or none. */
import { isAscii, isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import { likelyCyrillic } from './cyrillic.ts'

// CommonJS, and dear to load: only the few mails in UTF-7 or a DOS page need it.
const load = createRequire(import.meta.url)

export type Decoded = { text: string; lied?: boolean; guessed?: boolean }

const otherNames: Record<string, string> = {
  utf8: 'utf-8',
  utf8mb4: 'utf-8',
  'utf-8mb4': 'utf-8',
  cp1251: 'windows-1251',
  'cp-1251': 'windows-1251',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  windows1251: 'windows-1251',
  ansi1251: 'windows-1251',
  koi8r: 'koi8-r',
  koi8: 'koi8-r',
  koi8u: 'koi8-u',
  dos: 'ibm866',
  'cp-866': 'ibm866',
  alt: 'ibm866',
  '866': 'ibm866',
  ansi: '',
  ascii: '',
  'us-ascii': '',
  '7bit': '',
  '8bit': '',
  'unknown-8bit': '',
  unknown: '',
  'x-unknown': '',
  default: '',
  default_charset: '',
  binary: '',
  'x-user-defined': '',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-ms': 'iso-2022-jp',
  latin1: 'windows-1252',
  cp1252: 'windows-1252',
  'cp-1252': 'windows-1252',
  cp1250: 'windows-1250',
  'iso-8859-8-i': 'iso-8859-8-i',
}

export function decoded(bytes: Buffer, label: string): Decoded {
  const named = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const charset = otherNames[named] ?? named
  if (isAscii(bytes) && !/^(?:iso-2022|utf-7|utf-16|utf-32|hz)/.test(charset)) return { text: bytes.toString('latin1') }
  if (charset === '') return guessed(bytes)
  const text = inCharset(bytes, charset)
  if (text === null) return guessed(bytes)
  return honest(bytes, charset, text)
}

/** What the label says, unless the bytes say plainly otherwise. */
function honest(bytes: Buffer, charset: string, text: string): Decoded {
  if (charset === 'utf-8') return text.includes('\ufffd') && !isUtf8(bytes) ? worseThanGuess(bytes, text) : { text }
  if (!oneByte.test(charset)) return { text }
  if (highBytes(bytes) > 3 && isUtf8(bytes)) return { text: bytes.toString(), lied: true }
  const other = likelyCyrillic(bytes, charset)
  return other ? { text: inCharset(bytes, other) ?? text, lied: true } : { text }
}

const oneByte = /^(?:windows-125\d|iso-8859-\d+|koi8-[ru]|ibm866|x-mac-cyrillic|macintosh)$/

/** One that is nothing but stray bytes was never UTF-8. */
const worseThanGuess = (bytes: Buffer, text: string): Decoded =>
  isMostlyLetters(text, 1) ? { text } : { ...guessed(bytes), lied: true }

function guessed(bytes: Buffer): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString('latin1') }
  const asUtf8 = bytes.toString()
  if (isMostlyLetters(asUtf8, 4)) return { text: asUtf8, guessed: true }
  const charset = likelyCyrillic(bytes, '') ?? 'windows-1252'
  return { text: inCharset(bytes, charset) ?? bytes.toString('latin1'), guessed: true }
}

/** A text in UTF-8 that was cut, or has a stray byte, stays UTF-8; the more so where the mail says that it is. */
function isMostlyLetters(text: string, lettersForStray: number) {
  const strays = text.split('\ufffd').length - 1
  return strays === 0 || strays * lettersForStray <= (text.match(/[\u0080-\ufffc]/g)?.length ?? 0)
}

function inCharset(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { ignoreBOM: false }).decode(bytes)
  } catch {
    return inRareCharset(bytes, charset)
  }
}

function inRareCharset(bytes: Buffer, charset: string): string | null {
  const { decode, encodingExists } = load('iconv-lite') as typeof import('iconv-lite')
  return encodingExists(charset) ? decode(bytes, charset) : null
}

const highBytes = (bytes: Buffer) => bytes.toString('latin1').match(/[\x80-\xff]/g)?.length ?? 0
