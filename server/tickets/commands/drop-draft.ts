import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { forgetDraft } from '../drafts/store.ts'

/** Its writer wants it no more. One that is not there is gone already. */
export const dropDraft = perform(tickets.dropDraft, async ({ draftId }, { tx, actor, now }) => {
  await forgetDraft(tx, actor.id!, draftId, now)
  return {}
})
