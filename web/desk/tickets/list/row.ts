import type { DeskRow, FoundWords } from '#contract/tickets.ts'

/** A ticket in a list; in what a search found, with where the words stand. */
export type ListRow = DeskRow & { found?: FoundWords | null }
