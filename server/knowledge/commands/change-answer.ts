import { knowledge } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { answerChanged } from '../events.ts'
import { maySeeAnswer, objectionToKeeping } from '../rules.ts'
import { lockAnswer, setAnswer } from '../store.ts'
import { asRow, asSaid, objectionToText } from '../written.ts'

/** Whoever changes it has seen the version before; an own text becomes everybody's by whoever may keep those. */
export const changeAnswer = perform(
  knowledge.changeAnswer,
  async ({ answerId, version, ...text }, { tx, actor, now, announce, refusal }) => {
    const kept = await lockAnswer(tx, answerId)
    if (!kept || !maySeeAnswer(actor, kept)) throw refusal('answer_not_found')
    const objection =
      objectionToKeeping(actor, kept.owner_id === null) ??
      objectionToKeeping(actor, text.shared) ??
      (await objectionToText(tx, text))
    if (objection) throw refusal(objection)
    if (kept.version !== version) throw refusal('answer_changed')

    const ownerId = text.shared ? null : actor.id
    const next = version + 1
    await setAnswer(tx, answerId, {
      ...asRow(text),
      owner_id: ownerId,
      version: next,
      changed_at: now,
      changed_by: actor.id,
    })
    await announce(answerChanged(systemStream, { answerId, ownerId, version: next }, asSaid(text)))
    return { answerId, version: next }
  },
)
