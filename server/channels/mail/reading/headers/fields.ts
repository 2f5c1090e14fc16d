import { type Limits, Overrun } from '../limits.ts'
import type { Header } from '../mail.ts'

export type Block = {
  headers: Header[]
  /** Where the body begins. */
  bodyAt: number
  broken: boolean
}

type Most = Pick<Limits, 'headerBytes'> & Partial<Pick<Limits, 'fields'>>

const lineFeed = 10
const fieldStart = /^([!-9;-~]+)[ \t]*:/

/**
 * The header fields from `at` on, up to the empty line. Only a line feed ends a line: a lone carriage return that ended
 * one here and not elsewhere would hide a header from one of two readers.
 */
export function fieldsOf(
  bytes: Buffer,
  at: number,
  end: number,
  { headerBytes, fields = Number.POSITIVE_INFINITY }: Most,
): Block {
  const block: Block = { headers: [], bodyAt: end, broken: false }
  for (let from = at; from < end; ) {
    const next = lineEnd(bytes, from, end)
    if (next - at > headerBytes || block.headers.length > fields) throw new Overrun('too_large')
    const line = bytes.toString('latin1', from, next).replace(/\r*\n$/, '')
    if (line === '') return { ...block, bodyAt: next }
    if (!takeLine(block, line)) {
      const isMailbox = from === at && line.startsWith('From ')
      if (!isMailbox) block.broken = true
      if (!isMailbox && !goesOn(bytes, next, end)) return { ...block, bodyAt: from }
    }
    from = next
  }
  return block
}

/** Whether the line is part of a header; one that is not may still be followed by headers. */
function takeLine({ headers }: Block, line: string) {
  const last = headers.at(-1)
  if (last && /^[ \t]/.test(line)) {
    last.raw += `\r\n${line}`
    return true
  }
  const name = fieldStart.exec(line)?.[1]
  if (name) headers.push({ name: name.toLowerCase(), raw: line })
  return name !== undefined
}

/** A broken line among headers is passed over; where no header follows, the body has begun without an empty line. */
function goesOn(bytes: Buffer, at: number, end: number) {
  return fieldStart.test(bytes.toString('latin1', at, Math.min(end, at + 200)))
}

function lineEnd(bytes: Buffer, from: number, end: number) {
  const at = bytes.indexOf(lineFeed, from)
  return at < 0 || at >= end ? end : at + 1
}

/** The value of a field on one line, one character a byte; what may not stand in a header is a space. */
export function unfolded({ raw }: Header) {
  const value = raw.slice(raw.indexOf(':') + 1)
  return value.replace(/[\r\n\0]+[ \t]*/g, ' ').trim()
}

/** The first of them, as most programs show it. */
export function fieldOf(headers: readonly Header[], name: string) {
  const field = headers.find((header) => header.name === name)
  return field ? unfolded(field) : ''
}
