import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayRead } from '../access.ts'
import { putBack } from '../seen-store.ts'

/** "Later": it stands in the reader's own lists as unread until they open it again. */
export const markUnread = perform(tickets.markUnread, async ({ ticketId }, { tx, actor, refusal }) => {
  if (!(await mayRead(tx, actor, ticketId))) throw refusal('ticket_not_found')
  await putBack(tx, ticketId, actor.id!)
  return { ticketId }
})
