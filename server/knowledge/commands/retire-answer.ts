import { knowledge } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { answerRetired } from '../events.ts'
import { maySeeAnswer, objectionToKeeping } from '../rules.ts'
import { lockAnswer, setAnswer } from '../store.ts'

export const retireAnswer = perform(
  knowledge.retireAnswer,
  async ({ answerId }, { tx, actor, now, announce, refusal }) => {
    const kept = await lockAnswer(tx, answerId)
    if (!kept || !maySeeAnswer(actor, kept)) throw refusal('answer_not_found')
    if (kept.owner_id === null && objectionToKeeping(actor, true)) throw refusal('shared_answer_not_yours')
    if (kept.retired_at) throw refusal('already_there')
    await setAnswer(tx, answerId, { retired_at: now })
    await announce(answerRetired(systemStream, { answerId }))
    return {}
  },
)
