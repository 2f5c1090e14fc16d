import { shownHeaders } from '#contract/mail/shown-headers.ts'

/** The header of a mail as the verifier saw it: names in lower case and whole lines, in their order. */
export type HeaderLine = { key: string; line: string }

/** Headers by which anything is decided. Each may stand in a mail once: with two, programs read different ones. */
export const decisive = [
  ...shownHeaders,
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
] as const

/** A signature must cover these whether they are there or not, else somebody may add them later. */
const always = ['from', 'to', 'subject', 'date', 'message-id']
/** And these when they are there: measured, a signed mail passes DKIM and DMARC with a Cc that was added on its way. */
const whenThere = ['cc', 'reply-to', 'in-reply-to', 'references']

export const twiceIn = (lines: readonly HeaderLine[]): string | null =>
  decisive.find((name) => lines.filter(({ key }) => key === name).length > 1) ?? null

/** The first header that a signature over `covered` leaves open, or null. */
export function uncoveredIn(lines: readonly HeaderLine[], covered: readonly string[]): string | null {
  const there = whenThere.filter((name) => lines.some(({ key }) => key === name))
  return [...always, ...there].find((name) => !covered.includes(name)) ?? null
}

/** Headers that are there and that nobody vouches for: shown struck out, and never decided by. */
export const unsignedIn = (lines: readonly HeaderLine[], covered: readonly string[]): string[] =>
  [...always, ...whenThere].filter((name) => lines.some(({ key }) => key === name) && !covered.includes(name))

/**
 * Whether programs could disagree about where a header begins: a bare CR, a NUL, a line that is neither a header nor a
 * continuation of one, a blank before the colon.
 */
export function isMalformed(raw: Uint8Array): boolean {
  const header = headerOf(raw)
  if (header === null || /\r(?!\n)|\0/.test(header)) return true
  const lines = header.split(/\r?\n/)
  return lines.some((line, i) => !(/^[!-9;-~]+:/.test(line) || (i > 0 && /^[ \t]+\S/.test(line))))
}

/** The header as its lines, whole and in their order; of a malformed one nothing should be believed. */
export function headerLines(raw: Uint8Array): HeaderLine[] {
  const header = Buffer.from(headerOf(raw) ?? '', 'latin1').toString('utf8')
  return header
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line.includes(':'))
    .map((line) => ({ key: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }))
}

/** As reading allows it, with the same limit; a header without an end is none. */
const longestHeader = 256 * 1024

function headerOf(raw: Uint8Array): string | null {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, longestHeader)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(start)
  if (end) return start.slice(0, end.index)
  return raw.byteLength < longestHeader ? start.replace(/\r?\n$/, '') : null
}

/** What stands after the colon, unfolded. */
export const valueIn = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n(?=[ \t])/g, '')
    .trim()

/** As a person knows the name: "message-id" is Message-ID. */
export const asWritten = (name: string): string =>
  name === 'message-id' ? 'Message-ID' : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
