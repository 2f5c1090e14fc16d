import type { Hands } from '#platform/command.ts'
import { letterReturned } from '../events.ts'
import { markReturned, markUndeliverable, type ReportedLetter } from './store.ts'

type How = {
  state: 'returned' | 'failed'
  said: string
  /** The receiver's side said no; otherwise nobody could be asked for too long, which says nothing of the address. */
  refused: boolean
}

/**
 * A letter has not arrived and will not: it is marked, its address is, and where it told a client of a ticket the ticket
 * remembers that they do not know. What was promised them stays promised.
 */
export async function didNotArrive(hands: Hands, letter: ReportedLetter, { state, said, refused }: How): Promise<void> {
  const { tx, now, announce } = hands
  if (letter.state === state) return
  await markReturned(tx, letter.id, state, said, now)
  if (refused) await markUndeliverable(tx, { address: letter.to_address, since: now, said, letter_id: letter.id })
  const { ticket_id: ticketId, recipient_id: contactId } = letter
  if (!ticketId || !contactId || letter.reader !== 'contact') return
  const told = { letterId: letter.id, letter: letter.kind, contactId, of: letter.seq, final: state }
  await announce(letterReturned(ticketId, told, { address: letter.to_address, reason: said }))
}
