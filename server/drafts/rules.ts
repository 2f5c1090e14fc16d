import type { AfterSending, DraftKind } from '#contract/drafts.ts'

export const keptDays = 30
/** Of one draft so many earlier versions are kept, the newest. */
export const mostVersions = 100
export const mostBegunAnHour = 200
export const usualHabits = { undo_seconds: 10, after_sending: 'stay' as AfterSending }

type Known = { version: number; writer: string; ended: boolean }
type Save = { base: number; writer: string }

/**
 * Where a save belongs. The browser that wrote last goes on, and so does one that has read what the last one wrote.
 * Whoever wrote on from something older, or on what has ended since, gets a draft of their own: both are kept.
 */
export function placeOfSave(known: Known | undefined, { base, writer }: Save): 'new' | 'same' | 'beside' {
  if (!known) return 'new'
  if (known.ended) return 'beside'
  return known.writer === writer || known.version === base ? 'same' : 'beside'
}

const aVersionEvery = 60_000

/** Whether what a draft said before is worth keeping: once a minute, and whenever much of it disappears. */
export function worthKeeping(before: string, after: string, versionedAt: Date, now: Date): boolean {
  if (before === after) return false
  return now.getTime() - versionedAt.getTime() >= aVersionEvery || after.length < before.length / 2
}

const fieldsOf: Record<DraftKind, readonly string[]> = {
  reply: ['text'],
  note: ['text'],
  resolve: ['happened', 'done', 'advice'],
  'hand-over': ['summary', 'reason'],
  forward: ['text'],
  wait: ['reason'],
  move: ['reason'],
}

/** What a draft says, without what is chosen beside it. */
export function textOf(kind: DraftKind, value: Record<string, unknown>): string {
  return fieldsOf[kind]
    .map((field) => value[field])
    .filter((said): said is string => typeof said === 'string' && said.trim() !== '')
    .join('\n\n')
}

const longestStart = 120

/** Its first words, for a line of a list. */
export function startOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const letters = [...line]
  return letters.length > longestStart ? `${letters.slice(0, longestStart).join('').trimEnd()}…` : line
}

/** The uploads that a draft names: they are kept as long as it is. */
export function filesIn(value: Record<string, unknown>): string[] {
  const files = Array.isArray(value.files) ? value.files : []
  return files.flatMap((file: { id?: unknown } | null) => (typeof file?.id === 'string' ? [file.id] : []))
}

/** Refusals that say nothing of what was sent: the same words may go in a minute. */
const passing: readonly string[] = ['unavailable', 'clock_wrong', 'no_room', 'too_many_requests', 'server_error']
const patience = 5 * 60_000

/** Whether a send that could not go out now is tried again. Nobody waits for ever: then it comes back to its author. */
export const isTriedAgain = (code: string | null, sendAt: Date, now: Date) =>
  (code === null || passing.includes(code)) && now.getTime() - sendAt.getTime() < patience
