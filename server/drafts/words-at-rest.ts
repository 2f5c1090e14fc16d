import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where half-written words stand, and those that were sent. */
export const draftWordsAt: readonly WordsAt[] = [
  { table: 'drafts', key: ['id'], columns: ['value'], json: ['value'] },
  { table: 'draft_versions', key: ['draft_id', 'version'], columns: ['value'], json: ['value'] },
]
