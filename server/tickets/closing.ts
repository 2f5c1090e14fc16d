import type { Hands } from '#platform/command.ts'
import { ticketClosed } from './events.ts'
import { changeTicket, lockTicket } from './store.ts'

/** What was never a client's question ends whatever its state, and nobody hears of it; its history stays. */
export async function closeSample({ tx, now, announce }: Hands, ticketId: string) {
  const ticket = await lockTicket(tx, ticketId)
  if (!ticket || ticket.status === 'closed') return
  const seq = await announce(ticketClosed(ticketId, { why: 'sample_removed' }))
  const ended = { status: 'closed', closed_at: now, next_contact_by: null, waiting_for: null } as const
  await changeTicket(tx, ticketId, seq, ended, true)
}
