import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where the words of orders for many stand. */
export const bulkWordsAt: readonly WordsAt[] = [
  { table: 'bulk_orders', key: ['id'], columns: ['said'], json: ['said'] },
]
