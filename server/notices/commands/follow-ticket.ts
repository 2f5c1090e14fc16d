import { notices } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayRead } from '../../tickets/index.ts'
import { addFollowers } from '../store.ts'

/** For one's own lists and bell: no event, nobody is watched by it. */
export const followTicket = perform(notices.followTicket, async ({ ticketId }, { tx, actor, now, refusal }) => {
  if (!(await mayRead(tx, actor, ticketId))) throw refusal('ticket_not_found')
  await addFollowers(tx, [{ ticket_id: ticketId, agent_id: actor.id!, why: 'chose', since: now }])
  return {}
})
