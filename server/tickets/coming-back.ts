import type { Hands } from '#platform/command.ts'
import { workingAgent } from '../staff/index.ts'
import { ticketAssigned } from './events.ts'
import { mayWrite } from './rules.ts'
import { changeTicket, type LockedTicket } from './store.ts'

/**
 * A ticket that comes back goes to whoever had it, not to the end of a queue. When that person has left, or may not
 * see it any more, it is the line's, and the ledger says so.
 */
export async function backToItsPerson({ tx, announce }: Hands, ticket: LockedTicket): Promise<string | null> {
  const { assignee_id: had } = ticket
  if (!had) return null
  const agent = await workingAgent(tx, had)
  if (agent && mayWrite({ type: 'agent', accounts: [], ...agent }, { ...ticket, assignee_id: null })) return had
  const left = ticketAssigned(ticket.id, { from: had, to: null, why: 'colleague_left' })
  const seq = await announce(left, { type: 'system', id: null, trust: 'system', channel: 'system' })
  await changeTicket(tx, ticket.id, seq, { assignee_id: null }, true)
  return null
}
