import type { Hands } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import { workingAgent } from '../staff/index.ts'
import { ticketAssigned } from './events.ts'
import { mayWrite, reopenDays } from './rules.ts'
import { changeTicket, lockTicketsOf } from './store.ts'

/**
 * A colleague has left: everything they answered for goes back to its line, or to whom was chosen. Nothing is said to
 * the clients anew, as the time by which they hear next stays what it was. Solved tickets go along while the client may
 * still bring them back.
 */
export async function passOnTicketsOf(hands: Hands, agentId: string, to: string | null) {
  const { tx, now, announce } = hands
  const heir = to ? await workingAgent(tx, to) : null
  const solvedSince = new Date(now.getTime() - reopenDays * 24 * 3_600_000)
  for (const ticket of await lockTicketsOf(tx, agentId, solvedSince)) {
    if (heir && !mayWrite({ type: 'agent', accounts: [], ...heir }, ticket)) throw new Refused('agent_sees_not')
    const seq = await announce(ticketAssigned(ticket.id, { from: agentId, to, why: 'colleague_left' }))
    await changeTicket(tx, ticket.id, seq, { assignee_id: to, handed_over: to !== null }, true)
  }
}
