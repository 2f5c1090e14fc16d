import { createHash } from 'node:crypto'
import type { LetterKind } from '#contract/mail.ts'

export type About = { streamId: string; seq: number; kind: LetterKind; recipientId: string }

/**
 * Derived from what the letter tells of: sent once more after a crash it is the same message, and every mail program
 * shows it once. Hashed, because nobody outside needs our ids.
 */
export function messageIdOf({ streamId, seq, kind, recipientId }: About, publicUrl: string): string {
  const about = createHash('sha256').update([streamId, seq, kind, recipientId].join(' ')).digest('hex').slice(0, 32)
  return `<o.${about}@${new URL(publicUrl).hostname}>`
}

/**
 * The receipt begins the ticket's thread, and opening is a ticket's first event. What follows refers to it even where
 * none was sent, so that letters lie together whatever order they were written in.
 */
export const threadOf = (ticketId: string, recipientId: string, publicUrl: string) =>
  messageIdOf({ streamId: ticketId, seq: 1, kind: 'receipt', recipientId }, publicUrl)
