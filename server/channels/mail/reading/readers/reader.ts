/**
 * The process that reads mails, one at a time; run by readers.ts and killed by it. It has no secrets, may open no file but
 * its own sources, and goes when nobody is left to read for.
 */
import { type Limits, Overrun } from '../limits.ts'
import type { ReadMail, Unreadable } from '../mail.ts'
import { outlineOf, takeMail } from '../take-mail.ts'

export type Question = { raw: Uint8Array; limits: Limits; onlyOutline: boolean }
export type Answer = ReadMail | Unreadable

process.on('message', (question: Question) => process.send?.(answerTo(question)))
process.on('disconnect', () => process.exit())
process.send?.('begun')

function answerTo({ raw, limits, onlyOutline }: Question): Answer {
  if (onlyOutline) return { unreadable: 'crashed', outline: outlineOf(raw) }
  try {
    return takeMail(raw, limits)
  } catch (error) {
    return { unreadable: error instanceof Overrun ? error.unreadable : 'crashed', outline: outlineOf(raw) }
  }
}
