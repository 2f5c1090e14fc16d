import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { lineById } from '../../staff/index.ts'
import { topicAdded } from '../events.ts'
import { addTopics, heldTopics } from '../store.ts'

/** A new topic stands last. */
export const addTopic = perform(
  tickets.addTopic,
  async ({ nameRu, nameEn, lineId, impact, urgency }, { tx, now, announce, refusal }) => {
    const others = await heldTopics(tx)
    if (others.some((topic) => topic.name_ru === nameRu || topic.name_en === nameEn)) throw refusal('name_taken')
    if (!(await lineById(tx, lineId))) throw refusal('line_not_found')
    const id = newId(now)
    const position = Math.max(-1, ...others.map((topic) => topic.position)) + 1
    const row = { id, position, name_ru: nameRu, name_en: nameEn, line_id: lineId, impact, urgency, active: true }
    await addTopics(tx, [row])
    await announce(topicAdded(systemStream, { topicId: id, lineId, impact, urgency, active: true }, { nameRu, nameEn }))
    return { topicId: id }
  },
)
