import { drafts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { goOn } from '../keep.ts'
import { keepVersion, lockDraft, versionOf } from '../store.ts'

/** What it says now becomes a version too, so that bringing an earlier one back loses nothing either. */
export const reviveDraft = perform(drafts.reviveDraft, async ({ draftId, version }, { tx, actor, now, refusal }) => {
  const draft = await lockDraft(tx, draftId, actor.id!)
  // What is on its way out is taken back, not brought back: it would go out twice.
  if (!draft || draft.ended_why === 'held') throw refusal('draft_not_found')
  const before = version === undefined ? draft : await versionOf(tx, draftId, version)
  if (!before) throw refusal('draft_not_found')
  if (before.value !== draft.value) await keepVersion(tx, draft)
  await goOn({ tx, now }, draft, draft.writer, before.value, { ended_at: null, ended_why: null })
  return {}
})
