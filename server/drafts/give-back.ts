import type { Hands } from '#platform/command.ts'
import { lockDraft, setDraft } from './store.ts'

/** What did not go out is a draft again, as it was. */
export async function giveBack({ tx, now }: Pick<Hands, 'tx' | 'now'>, draftId: string, agentId: string) {
  const draft = await lockDraft(tx, draftId, agentId)
  if (draft?.ended_why === 'held')
    await setDraft(tx, draftId, { ended_at: null, ended_why: null, version: draft.version + 1, saved_at: now })
}
