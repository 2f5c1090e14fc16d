import { knowledge } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { answerAdded } from '../events.ts'
import { objectionToKeeping } from '../rules.ts'
import { addAnswers } from '../store.ts'
import { asRow, asSaid, objectionToText } from '../written.ts'

export const addAnswer = perform(knowledge.addAnswer, async (text, { tx, actor, now, announce, refusal }) => {
  const objection = objectionToKeeping(actor, text.shared) ?? (await objectionToText(tx, text))
  if (objection) throw refusal(objection)
  const answerId = newId(now)
  const ownerId = text.shared ? null : actor.id
  const kept = { id: answerId, owner_id: ownerId, version: 1, changed_at: now, changed_by: actor.id, retired_at: null }
  await addAnswers(tx, [{ ...kept, ...asRow(text) }])
  await announce(answerAdded(systemStream, { answerId, ownerId, version: 1 }, asSaid(text)))
  return { answerId, version: 1 }
})
