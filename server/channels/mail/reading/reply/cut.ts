/**
 * What the person wrote now, apart from what they quote and how they sign. Nothing is thrown away: reply, quote and
 * signature together are the text, and a mail that would be nothing but quote is all reply.
 */
import type { Split } from '../mail.ts'
import { forwardingAt, oldLetterAt } from './old-letter.ts'
import { isSaid, quotedIn, type Span } from './quoted.ts'
import { signatureAt } from './signature.ts'

/** Nobody writes so much: what comes after that is left as it is. */
const mostLines = 20_000

export function cutReply(text: string, marked: ReadonlySet<number> = new Set()): Split {
  const lines = text.split('\n')
  const quotes = quotesIn(lines.slice(0, mostLines), marked)
  const kept = outside(lines, quotes)
  const end = signatureAt(kept)
  const said = trimmed(kept)
  const reply = trimmed(kept.slice(0, end))
  const quote = quotes.map(({ from, to }) => trimmed(lines.slice(from, to))).join('\n\n')
  if (said === '') return { reply: text, quote: '', signature: '' }
  // Nothing but a signature above the quote: a client who sends that means it as the answer.
  if (reply === '') return { reply: said, quote, signature: '' }
  return { reply, quote, signature: trimmed(kept.slice(end)) }
}

/** Stretches of old letters, in their order. What is forwarded was meant to be read, and stays. */
function quotesIn(all: string[], marked: ReadonlySet<number>): Span[] {
  const lines = all.slice(0, forwardingAt(all))
  const begin = oldLetterAt(lines, marked)
  const above = lines.slice(0, begin)
  const quotes = quotedIn(above)
  // Answers between quoted lines can't be read without them: then only a quote that ends the letter goes.
  const lastSaid = above.findLastIndex(isSaid)
  const answered = quotes.filter(({ to }) => to <= lastSaid)
  const isDialogue = answered.length > 1 || answered.some((one) => isMidway(above, one))
  const cut = isDialogue ? quotes.slice(answered.length) : quotes
  return begin < lines.length ? [...cut, { from: begin, to: lines.length }] : cut
}

/** A quote with words of the writer both above and below, and nobody named as its author. */
const isMidway = (lines: string[], { from, named }: Span) => !named && lines.slice(0, from).some(isSaid)

function outside(lines: string[], spans: Span[]) {
  const kept: string[] = []
  let at = 0
  for (const { from, to } of spans) {
    for (; at < from; at++) kept.push(lines[at]!)
    at = to
  }
  for (; at < lines.length; at++) kept.push(lines[at]!)
  return kept
}

const trimmed = (lines: string[]) => lines.join('\n').replace(/^\s*\n|(?<!\s)\s+$/g, '')
