import type { Hands } from '#platform/command.ts'
import { nextContactSet } from './events.ts'
import { changeTicket, ticketOf } from './store.ts'

/** Sets by when the client hears next. The front door for those who promise; the command holds the ticket's lock. */
export async function setNextContact(
  { tx, announce }: Hands,
  ticketId: string,
  by: Date,
  why: 'first_reply' | 'client_wrote' | 'moved' | 'imported',
  reason?: string,
) {
  const { next_contact_by: was } = await ticketOf(tx, ticketId)
  const meta = { by: by.toISOString(), was: was?.toISOString() ?? null, why }
  const seq = await announce(nextContactSet(ticketId, meta, reason ? { reason } : undefined))
  await changeTicket(tx, ticketId, seq, { next_contact_by: by }, true)
}
