import { drafts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { habitsOf, setHabits } from '../sends-store.ts'

/** What is on its way already goes when it was said to go. */
export const chooseSending = perform(drafts.chooseSending, async ({ undoSeconds, afterSending }, { tx, actor }) => {
  const now = await habitsOf(tx, actor.id!)
  await setHabits(tx, {
    agent_id: actor.id!,
    undo_seconds: undoSeconds ?? now.undo_seconds,
    after_sending: afterSending ?? now.after_sending,
  })
  return {}
})
