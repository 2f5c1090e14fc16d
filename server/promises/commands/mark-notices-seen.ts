import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { markNoticesSeenBy } from '../store.ts'

/** What was shown is not shown again; what came since then is. */
export const markNoticesSeen = perform(promises.markNoticesSeen, async ({ upTo }, { tx, actor }) => {
  await markNoticesSeenBy(tx, actor.id!, new Date(upTo))
  return {}
})
