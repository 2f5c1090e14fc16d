import { notices } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayRead } from '../../tickets/index.ts'
import { removeFollower } from '../store.ts'

export const unfollowTicket = perform(notices.unfollowTicket, async ({ ticketId }, { tx, actor, refusal }) => {
  if (!(await mayRead(tx, actor, ticketId))) throw refusal('ticket_not_found')
  await removeFollower(tx, ticketId, actor.id!)
  return {}
})
