import type { DeskEntry } from '#contract/tickets.ts'
import type { DeskWords } from '../../shell/words/load.ts'

type Change = Record<string, string | null>

/** A change in words: states, priorities and times of the record become the reader's. */
export function eventWords(entry: Pick<DeskEntry, 'event' | 'change'>, t: DeskWords, timeOf: (at: string) => string) {
  const { events, otherEvent } = t.desk.ticket
  const words = events[entry.event as keyof typeof events] as ((change: Change) => string) | undefined
  return words ? words(readable(entry.change ?? {}, t, timeOf)) : otherEvent({ kind: entry.event })
}

function readable(change: Change, { common }: DeskWords, timeOf: (at: string) => string): Change {
  const lookUp = (value: string | null) => {
    if (value === null) return null
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return timeOf(value)
    if (value in common.statuses) return common.statuses[value as keyof typeof common.statuses]
    return value in common.priorities ? common.priorities[value as keyof typeof common.priorities] : value
  }
  // What a person wrote is never taken for one of our words.
  const written = new Set(['reason', 'why', 'label'])
  const entries = Object.entries(change).map(([name, value]) => [name, written.has(name) ? value : lookUp(value)])
  const { for: waits, by, ...rest } = Object.fromEntries(entries) as Change
  return { ...rest, ...(waits ? { status: waits } : {}), ...(by ? { nextContactBy: by } : {}) }
}
