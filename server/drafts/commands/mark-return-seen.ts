import { drafts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { lockSend, settleSend } from '../sends-store.ts'

export const markReturnSeen = perform(drafts.markReturnSeen, async ({ sendId }, { tx, actor, refusal }) => {
  const send = await lockSend(tx, sendId, actor.id!)
  if (!send) throw refusal('send_not_found')
  if (send.state === 'returned') await settleSend(tx, sendId, 'return_seen')
  return {}
})
