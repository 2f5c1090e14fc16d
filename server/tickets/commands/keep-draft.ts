import { tickets } from '#contract/index.ts'
import { inNoDraft } from '#contract/tickets/in-no-draft.ts'
import { performPrepared } from '#platform/command.ts'
import { hideAll } from '#platform/hiding.ts'
import { newId } from '#platform/ids.ts'
import { mayBeLost } from '#platform/may-be-lost.ts'
import { dropOldDrafts, keptDraft, over, putDraft } from '../drafts/store.ts'
import { hideForSure } from '../secrets/hide.ts'

const hour = 3600
/** A keeping every two seconds of typing, for an hour on end, from two devices. */
const mostAnHour = 3600

/**
 * Keeps what somebody types, for them alone: no event tells of it and nothing finds it. The device that writes has it
 * too, so this need not be on the disk before it is answered.
 */
export const keepDraft = performPrepared(
  tickets.keepDraft,
  async (_, { world, actor }) => world.limits.take(`drafts:${actor.id}`, mostAnHour, hour),
  async ({ draftId, place, version: onTopOf, values }, { tx, actor, now }) => {
    const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !inNoDraft.includes(name)))
    const said = hideAll(kept, hideForSure, [])
    await mayBeLost(tx)
    const known = await keptDraft(tx, actor.id!, draftId)
    if (known?.place === over) return { draftId, version: onTopOf, savedAt: now.toISOString() }
    const before = known?.version
    // Another device wrote meanwhile: this one goes on in a draft of its own, and both stay.
    const apart = before !== undefined && before !== onTopOf
    const id = apart ? newId(now) : draftId
    const version = apart ? 1 : (before ?? 0) + 1
    await putDraft(tx, actor.id!, { id, place, version, said, saved_at: now })
    if (version === 1) await dropOldDrafts(tx, actor.id!)
    return { draftId: id, version, savedAt: now.toISOString() }
  },
)
