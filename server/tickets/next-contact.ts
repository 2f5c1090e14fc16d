import type { Hands } from '#platform/command.ts'
import { nextContactSet } from './events.ts'
import { isOpen } from './rules.ts'
import { changeTicket, lockTicket, ticketOf } from './store.ts'

/** Sets by when the client hears next. The front door for those who promise; the command holds the ticket's lock. */
export async function setNextContact(
  { tx, announce }: Hands,
  ticketId: string,
  by: Date,
  why: Parameters<typeof nextContactSet>[1]['why'],
  reason?: string,
) {
  const { next_contact_by: was } = await ticketOf(tx, ticketId)
  const meta = { by: by.toISOString(), was: was?.toISOString() ?? null, why }
  const seq = await announce(nextContactSet(ticketId, meta, reason ? { reason } : undefined))
  await changeTicket(tx, ticketId, seq, { next_contact_by: by }, true)
}

/** The ticket, held for somebody who promises, as long as it is open and this is still what it promises. */
export async function holdPromise({ tx }: Pick<Hands, 'tx'>, ticketId: string, promised: Date) {
  const ticket = await lockTicket(tx, ticketId)
  const stands = ticket && isOpen(ticket.status) && ticket.next_contact_by?.getTime() === promised.getTime()
  return stands ? ticket : undefined
}

/** An entry of somebody else's on the ticket: lists and readers hear that there is one more. */
export const addEntry = ({ tx }: Pick<Hands, 'tx'>, ticketId: string, seq: number, seenByClients: boolean) =>
  changeTicket(tx, ticketId, seq, {}, seenByClients)
