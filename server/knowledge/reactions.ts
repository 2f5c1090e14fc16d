import { within } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { deskSetUp } from '../staff/events.ts'
import { ticketReplied } from '../tickets/events.ts'
import { ticketOf } from '../tickets/index.ts'
import { isOnlyReady } from './rules.ts'
import { addAnswers, countUses, readyTexts } from './store.ts'
import { usualAnswers } from './usual-answers.ts'

export const knowledgeReactions = [
  /** A provider's usual answers come ready, for everybody, in both languages. */
  within(deskSetUp, 'knowledge.usual-answers', async (_, { tx, now }) => {
    const kept = { owner_id: null, version: 1, changed_at: now, changed_by: null, retired_at: null }
    const anywhere = { line_ids: [], topic_ids: [] }
    await addAnswers(
      tx,
      usualAnswers.map((answer) => ({ id: newId(now), ...kept, ...anywhere, ...answer })),
    )
  }),

  /** Whoever sends is told now: a text that is only a beginning does not go out as it is. What goes out is counted. */
  within(ticketReplied, 'knowledge.ready-texts', async ({ streamId, meta, content, actor }, { tx }) => {
    if (meta.by !== 'staff' || !meta.answers?.length || !actor.id) return
    const ready = await readyTexts(tx, meta.answers, actor.id)
    if (content && isOnlyReady(content.text, ready)) throw new Refused('answer_untouched')
    if (ready.length === 0 || actor.type !== 'agent') return
    const { topic_id } = await ticketOf(tx, streamId)
    await countUses(
      tx,
      ready.map(({ id }) => id),
      actor.id,
      topic_id,
    )
  }),
]
