import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where words stand beside the ledger; what they are found by is made anew from there. */
export const ticketWordsAt: readonly WordsAt[] = [
  { table: 'tickets', key: ['id'], columns: ['subject', 'waiting_for'] },
  { table: 'ticket_answers', key: ['ticket_id', 'field_id', 'nth'], columns: ['value', 'shown_ru', 'shown_en'] },
  { table: 'client_drafts', key: ['person_id', 'id'], columns: ['said'], json: ['said'] },
]
