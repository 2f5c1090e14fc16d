import { notices } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayBeLost } from '#platform/may-be-lost.ts'
import { markRead } from '../store.ts'

/** Mine alone, so nobody else hears of it. Lost with the machine, it is read again. */
export const markNoticesRead = perform(notices.markNoticesRead, async ({ ids, ticketId, upTo }, { tx, actor, now }) => {
  await mayBeLost(tx)
  const which = { ids, ticketId, upTo: upTo === undefined ? undefined : new Date(upTo) }
  await markRead(tx, actor.id!, which, now)
  return { readAt: now.toISOString() }
})
