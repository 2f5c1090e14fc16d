import { drafts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { hideInDraft } from '../hide-in-draft-store.ts'
import { lockDraft, setDraft } from '../store.ts'

/** Ended and not gone: for 30 days its author can bring it back. */
export const endDraft = perform(drafts.endDraft, async ({ draftId, why }, { tx, actor, now, world, refusal }) => {
  const draft = await lockDraft(tx, draftId, actor.id!)
  if (!draft) throw refusal('draft_not_found')
  if (!draft.ended_at) await setDraft(tx, draftId, { ended_at: now, ended_why: why })
  if (why === 'used') await hideInDraft(tx, draftId, world.hide)
  return {}
})
