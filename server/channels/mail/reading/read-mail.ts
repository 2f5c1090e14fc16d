/**
 * The door: raw bytes in, what a person wrote out. The mail is read in a process apart, so whatever it does to the reader,
 * the server's event loop goes on, and so does the next mail (TRUST.md 0.6, 3.6).
 */
import type { Language } from '#contract/text.ts'
import type { Look, PageLook } from '../showing/look.ts'
import { type Limits, ordinaryLimits } from './limits.ts'
import type { Outline, ReadMail, Unreadable } from './mail.ts'
import { ask, askFirst } from './readers/readers.ts'

export async function readMail(raw: Uint8Array, given: Partial<Limits> = {}): Promise<ReadMail | Unreadable> {
  const limits = { ...ordinaryLimits, ...given }
  if (raw.byteLength > limits.mailBytes) return { unreadable: 'too_large', outline: await outline(raw) }
  const answer = await ask({ raw, limits, want: 'mail' })
  return typeof answer === 'string' ? { unreadable: answer, outline: await outline(raw) } : (answer as ReadMail)
}

/** Somebody waits for it. */
const whileOneLooks = { ...ordinaryLimits, cpuSeconds: 3 }

/** What is said of it to somebody who looks at it, or why nothing. */
export async function lookAt(raw: Uint8Array): Promise<Look | Unreadable['unreadable']> {
  const answer = await askFirst({ raw, limits: whileOneLooks, want: 'look' })
  if (typeof answer === 'string') return answer
  return 'unreadable' in answer ? answer.unreadable : (answer as Look)
}

/** Its formatted version; null where it cannot be had. */
export async function lookAtPage(raw: Uint8Array, language: Language): Promise<PageLook | null> {
  const answer = await askFirst({ raw, limits: whileOneLooks, want: 'page', language })
  return typeof answer === 'string' || 'unreadable' in answer ? null : (answer as PageLook)
}

/** Headers alone are small and seldom what killed the reader; if they were, nothing is told. */
async function outline(raw: Uint8Array): Promise<Outline | null> {
  const start = raw.subarray(0, 64 * 1024)
  const answer = await ask({ raw: start, limits: { ...ordinaryLimits, cpuSeconds: 2 }, want: 'outline' })
  return typeof answer !== 'string' && 'outline' in answer ? answer.outline : null
}

export { endIdleReaders } from './readers/readers.ts'
