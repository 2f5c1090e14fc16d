/**
 * What the person wrote now, apart from what they quote and how they sign. Nothing is thrown away: reply, quote and
 * signature together are the text, and a mail that would be nothing but quote is all reply.
 */
import type { Split } from '../mail.ts'
import { endOfAttribution } from './attribution.ts'
import { isDivider, isForwarding, isHeaderBlock } from './dividers.ts'
import { signatureAt } from './signature.ts'

type Span = { from: number; to: number }

export function cutReply(text: string, marked: ReadonlySet<number> = new Set()): Split {
  const lines = text.split('\n')
  const quotes = quotesIn(lines, marked)
  const kept = lines.filter((_, at) => !quotes.some(({ from, to }) => at >= from && at < to))
  const end = signatureAt(kept)
  const reply = trimmed(kept.slice(0, end))
  if (reply === '') return unsigned(text, kept)
  return {
    reply,
    quote: quotes.map(({ from, to }) => trimmed(lines.slice(from, to))).join('\n\n'),
    signature: trimmed(kept.slice(end)),
  }
}

/** Only a signature above the quote, or only a quote: a client who sends that back means it as the answer. */
function unsigned(text: string, kept: string[]): Split {
  const said = trimmed(kept)
  return said === ''
    ? { reply: text, quote: '', signature: '' }
    : { reply: said, quote: rest(text, said), signature: '' }
}

const rest = (text: string, said: string) =>
  text
    .split(said)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n')

/** Stretches of old letters, in their order. */
function quotesIn(lines: string[], marked: ReadonlySet<number>): Span[] {
  const begin = oldLetterAt(lines, marked)
  const quotes = quotedIn(lines.slice(0, begin))
  // Answers between the quoted lines can't be read without them: then only the last quote goes, if it ends the letter.
  const answered = quotes.filter(({ to }) => lines.slice(to, begin).some((line) => line.trim() && !isQuoted(line)))
  const cut =
    answered.length > 1 || answered.some((one) => isMidway(lines, one))
      ? quotes.filter((one) => !answered.includes(one))
      : quotes
  return begin < lines.length ? [...cut, { from: begin, to: lines.length }] : cut
}

/** A quote with words of the writer both above and below, and nobody named as its author. */
const isMidway = (lines: string[], { from }: Span) =>
  isQuoted(lines[from]!) && lines.slice(0, from).some((line) => line.trim() && !isQuoted(line))

/** The line from which on the rest is an older letter. */
function oldLetterAt(lines: string[], marked: ReadonlySet<number>): number {
  for (let at = 0; at < lines.length; at++) {
    if (isForwarding(lines, at)) return lines.length
    if (isDivider(lines[at]!) || isHeaderBlock(lines, at)) return at
    if (marked.has(at) && restIs(lines, at, (_, line) => marked.has(line))) return attributionAbove(lines, at)
    const end = endOfAttribution(lines, at)
    if (end > 0 && !isQuoted(nextSaid(lines, end)) && !lines.slice(end).some(isQuoted)) return at
  }
  return lines.length
}

const restIs = (lines: string[], from: number, is: (line: string, at: number) => boolean) =>
  lines.slice(from).every((line, index) => line.trim() === '' || is(line, from + index))

/** The program marks the quote; who is quoted often stands before the mark. */
function attributionAbove(lines: string[], at: number) {
  let above = at
  while (above > 0 && lines[above - 1]!.trim() === '') above--
  for (let back = 1; back <= 4 && above - back >= 0; back++) {
    if (endOfAttribution(lines, above - back) === above) return above - back
  }
  return at
}

/** Runs of `>` lines, each with the line that says who is quoted. */
function quotedIn(lines: string[]): Span[] {
  const found: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = endOfAttribution(lines, at)
    const from = end > 0 && isQuoted(nextSaid(lines, end)) ? at : isQuoted(lines[at]!) ? at : -1
    if (from < 0) continue
    const to = endOfQuoted(lines, Math.max(end, at))
    found.push({ from, to })
    at = to - 1
  }
  return found
}

function endOfQuoted(lines: string[], from: number) {
  let to = from
  for (let at = from; at < lines.length; at++) {
    if (isQuoted(lines[at]!) || isBrokenOff(lines, at)) to = at + 1
    else if (lines[at]!.trim() !== '') break
  }
  return to
}

/** The end of a quoted line that was too long for some program on the way and lost its mark. */
function isBrokenOff(lines: string[], at: number) {
  const [above = '', line = '', below = ''] = lines.slice(at - 1, at + 2)
  if (at === 0 || !isQuoted(above) || above.length < 60 || line.trim() === '') return false
  return isQuoted(below) ? line.length < 60 : /^\p{Ll}/u.test(line) && !/[.?!:]$/.test(above)
}

const nextSaid = (lines: string[], from: number) => {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) if (lines[at]!.trim()) return lines[at]!
  return ''
}

const isQuoted = (line: string) => /^\s{0,3}(?:>|\|\s)/.test(line)

const trimmed = (lines: string[]) => lines.join('\n').replace(/^\s*\n|\s+$/g, '')
