import { notices } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { takeBackReading } from '../store.ts'

/** "All read" was a slip: what it marked is unread again. */
export const markNoticesUnread = perform(notices.markNoticesUnread, async ({ readAt }, { tx, actor }) => {
  await takeBackReading(tx, actor.id!, new Date(readAt))
  return {}
})
