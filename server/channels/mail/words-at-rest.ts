import type { WordsAt } from '#platform/words-at-rest.ts'

/** Where words of mails and letters stand; their bytes are another matter (intake/hide-in-mail.ts). */
export const mailWordsAt: readonly WordsAt[] = [
  { table: 'letters', key: ['id'], columns: ['subject', 'text', 'html'] },
  { table: 'incoming_mail', key: ['id'], columns: ['subject'] },
  { table: 'incoming_mail_body', key: ['mail_id'], columns: ['text', 'quote', 'signature'] },
]
