import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { lineById } from '../../staff/index.ts'
import { topicChanged } from '../events.ts'
import { heldTopics, setTopic } from '../store.ts'

/** One active topic stays, for who chooses none. */
export const changeTopic = perform(
  tickets.changeTopic,
  async ({ topicId, nameRu, nameEn, lineId, impact, urgency, active }, { tx, announce, refusal }) => {
    const topics = await heldTopics(tx)
    const others = topics.filter(({ id }) => id !== topicId)
    if (others.length === topics.length) throw refusal('topic_not_found')
    if (others.some((topic) => topic.name_ru === nameRu || topic.name_en === nameEn)) throw refusal('name_taken')
    if (!active && !others.some((topic) => topic.active)) throw refusal('last_topic')
    if (!(await lineById(tx, lineId))) throw refusal('line_not_found')
    await setTopic(tx, topicId, { name_ru: nameRu, name_en: nameEn, line_id: lineId, impact, urgency, active })
    await announce(topicChanged(systemStream, { topicId, lineId, impact, urgency, active }, { nameRu, nameEn }))
    return {}
  },
)
