import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where words to clients about incidents stand. */
export const incidentWordsAt: readonly WordsAt[] = [
  { table: 'incidents', key: ['id'], columns: ['what_ru', 'what_en', 'more_ru', 'more_en'] },
]
