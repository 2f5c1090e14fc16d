import type { DeskEntry } from '#contract/tickets.ts'
import type { Ticket } from '../ticket.ts'

/** What is not here lies between two entries; how many messages it is, a thousand for a thousand and more. */
export type Gap = { after: number; before: number; messages: number }

/** As much of a conversation as has been asked for, oldest first, with what is left out between. */
export type Conversation = { entries: DeskEntry[]; gaps: Gap[]; lastSeq: number }

type Page = Pick<Ticket, 'entries' | 'tailFrom' | 'folded' | 'lastSeq'>

/** What the page brings: the first entry and the last ones. */
export const begun = ({ entries, tailFrom, folded, lastSeq }: Page): Conversation => ({
  entries,
  gaps: tailFrom > 1 ? [{ after: 1, before: tailFrom, messages: folded }] : [],
  lastSeq,
})

/**
 * The page has come again: its end takes the place of the end that was shown, and what was asked for before it stays.
 * Who was away so long that the two do not touch begins anew.
 */
export function renewed(shown: Conversation, page: Page): Conversation {
  if (page.tailFrom <= 1 || page.tailFrom > shown.lastSeq + 1) return begun(page)
  const kept = shown.entries.filter(({ seq }) => seq < page.tailFrom)
  const tail = page.entries.filter(({ seq }) => seq >= page.tailFrom)
  return { ...shown, entries: [...kept, ...tail], lastSeq: page.lastSeq }
}

/** What was found of a gap. `before` and `after` are the messages still left out on either side; null: none at all. */
export type Found = { entries: DeskEntry[]; before: number | null; after: number | null }

/** A gap with what was found of it in its place, and smaller gaps where something is left. */
export function filled(shown: Conversation, gap: Gap, { entries, before, after }: Found): Conversation {
  const at = shown.gaps.findIndex(({ before }) => before === gap.before)
  if (at < 0) return shown
  const [first, last] = [entries[0]?.seq ?? gap.before, entries.at(-1)?.seq ?? gap.after]
  const left = [
    ...(before === null ? [] : [{ after: gap.after, before: first, messages: before }]),
    ...(after === null ? [] : [{ after: last, before: gap.before, messages: after }]),
  ]
  return {
    ...shown,
    gaps: shown.gaps.toSpliced(at, 1, ...left),
    entries: [...shown.entries, ...entries].sort((a, b) => a.seq - b.seq),
  }
}

/** The gap that hides an entry; none when it is here, or nowhere. */
export const gapOver = ({ gaps }: Conversation, seq: number) =>
  gaps.find(({ after, before }) => after < seq && seq < before)
