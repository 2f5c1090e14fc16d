import { drafts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { hintAt } from '#platform/hint.ts'
import { giveBack } from '../give-back.ts'
import { lockSend, settleSend } from '../sends-store.ts'
import { lockDraft } from '../store.ts'

/** Whoever comes first, the author or the worker, decides: the other finds the row changed. */
export const takeBackSend = perform(drafts.takeBackSend, async ({ sendId }, { tx, actor, now, refusal }) => {
  const send = await lockSend(tx, sendId, actor.id!)
  if (!send) throw refusal('send_not_found')
  if (send.state === 'sending' || send.state === 'sent') throw refusal('already_sent')
  if (send.state === 'held') {
    await settleSend(tx, sendId, 'taken_back')
    await giveBack({ tx, now }, send.draft_id, actor.id!)
    await hintAt(tx, [send.ticket_id])
  }
  const { id, version, value } = (await lockDraft(tx, send.draft_id, actor.id!))!
  return { draftId: id, version, value: JSON.parse(value) as Record<string, unknown> }
})
