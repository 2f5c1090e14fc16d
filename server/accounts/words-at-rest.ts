import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where words of the staff about accounts stand beside the ledger. */
export const accountWordsAt: readonly WordsAt[] = [
  { table: 'account_notes', key: ['id'], columns: ['text'] },
  { table: 'account_note_versions', key: ['note_id', 'version'], columns: ['text'] },
  { table: 'contact_factor_resets', key: ['contact_id'], columns: ['reason'] },
]
