import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { lineById } from '../../staff/index.ts'
import { topicAdded } from '../events.ts'
import { asItComes } from '../topics.ts'
import { addTopics, heldTopics, noLettersElsewhere } from '../topics-store.ts'

/** A new topic stands last. */
export const addTopic = perform(
  tickets.addTopic,
  async ({ nameRu, nameEn, lineId, impact, urgency, ...more }, { tx, now, actor, announce, refusal }) => {
    const others = await heldTopics(tx)
    if (others.some((topic) => topic.name_ru === nameRu || topic.name_en === nameEn)) throw refusal('name_taken')
    if (!(await lineById(tx, lineId))) throw refusal('line_not_found')
    if (more.letters) await noLettersElsewhere(tx)
    const id = newId(now)
    await addTopics(tx, [
      {
        ...asItComes,
        id,
        position: Math.max(-1, ...others.map((topic) => topic.position)) + 1,
        name_ru: nameRu,
        name_en: nameEn,
        line_id: lineId,
        impact,
        urgency,
        active: true,
        hint_ru: more.hintRu ?? '',
        hint_en: more.hintEn ?? '',
        channels: more.channels ?? asItComes.channels,
        proof: more.proof ?? asItComes.proof,
        for_letters: more.letters ?? asItComes.for_letters,
        fields: more.fields ?? [],
        changed_at: now,
        changed_by: actor.id,
      },
    ])
    const kept = { topicId: id, lineId, impact, urgency, active: true }
    await announce(topicAdded(systemStream, kept, { nameRu, nameEn, ...more }))
    return { topicId: id }
  },
)
