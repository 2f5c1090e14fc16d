import { knowledge } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { answerBroughtBack } from '../events.ts'
import { maySeeAnswer, objectionToKeeping } from '../rules.ts'
import { lockAnswer, setAnswer } from '../store.ts'

export const bringBackAnswer = perform(
  knowledge.bringBackAnswer,
  async ({ answerId }, { tx, actor, announce, refusal }) => {
    const kept = await lockAnswer(tx, answerId)
    if (!kept || !maySeeAnswer(actor, kept)) throw refusal('answer_not_found')
    if (kept.owner_id === null && objectionToKeeping(actor, true)) throw refusal('shared_answer_not_yours')
    if (!kept.retired_at) throw refusal('already_there')
    await setAnswer(tx, answerId, { retired_at: null })
    await announce(answerBroughtBack(systemStream, { answerId }))
    return {}
  },
)
