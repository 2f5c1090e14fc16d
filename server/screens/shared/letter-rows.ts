import { sql } from 'kysely'
import type { mail } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { LetterKind, LetterState } from '#contract/mail.ts'
import type { Actor } from '#platform/command.ts'
import { maySee } from '../../tickets/index.ts'

export type LetterLine = {
  id: string
  kind: LetterKind
  state: LetterState
  to_address: string
  subject: string
  created_at: Date
  sent_at: Date | null
  attempts: number
  last_error: string | null
  /** Null for a letter that is about no ticket; with it come the columns that say who may read it. */
  number: string | null
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
}

export const letterColumns = sql`
  l.id, l.kind, l.state, l.to_address, l.subject, l.created_at, l.sent_at, l.attempts, l.last_error,
  t.number, t.account_id, t.contact_id, t.line_id, t.assignee_id, n.restricted`

export const letterJoins = sql`
  left join tickets t on t.id = l.stream_id
  left join lines n on n.id = t.line_id`

/** An administrator as such keeps the mail going and reads nobody's ticket. */
export const mayReadLetter = (letter: LetterLine, actor: Actor) => letter.number === null || maySee(actor, letter)

export const asLetterLine = (letter: LetterLine, actor: Actor): Output<typeof mail.letters>['rows'][number] => ({
  id: letter.id,
  kind: letter.kind,
  state: letter.state,
  to: letter.to_address,
  subject: mayReadLetter(letter, actor) ? letter.subject : `[#${letter.number}]`,
  ticketNumber: letter.number === null ? null : Number(letter.number),
  createdAt: letter.created_at.toISOString(),
  sentAt: letter.sent_at?.toISOString() ?? null,
  attempts: letter.attempts,
  lastError: letter.last_error,
})
