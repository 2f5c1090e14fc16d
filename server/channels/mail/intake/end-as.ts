import type { Hands } from '#platform/command.ts'
import { changeIncoming } from './store.ts'

/** Somebody else was first: what was about to be done twice is undone. */
export class EndedAlready extends Error {}

/** The mail's end, in the transaction of what it became. */
export async function endAs(
  outcome: 'opened' | 'joined',
  mailId: string,
  { tx, now }: Hands,
  output: unknown,
  by: string | null = null,
) {
  const { ticketId, seq } = output as { ticketId: string; seq?: number }
  const ended = { state: 'ended', outcome, reason: null, ticket_id: ticketId, seq: seq ?? 1, ended_at: now } as const
  if (!(await changeIncoming(tx, mailId, { ...ended, ended_by: by }))) throw new EndedAlready()
}
