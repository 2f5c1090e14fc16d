import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { type Moment, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { lineById } from '../../staff/index.ts'
import { topicChanged } from '../events.ts'
import { personCalled } from '../store.ts'
import { isForEverybody } from '../topics.ts'
import { type HeldTopic, heldTopics, noLettersElsewhere, setTopic } from '../topics-store.ts'

type Asked = Input<typeof tickets.changeTopic>

/** One topic stays that everybody may ask about, for who chooses none. */
export const changeTopic = perform(tickets.changeTopic, async (asked, moment) => {
  const { tx, now, actor, announce, refusal } = moment
  const { topicId, version: _, nameRu, nameEn, lineId, impact, urgency, active, ...more } = asked
  const topics = await heldTopics(tx)
  const before = topics.find(({ id }) => id === topicId)
  if (!before) throw refusal('topic_not_found')
  await refuseWhatCannotStand(asked, before, topics, moment)
  if (!(await lineById(tx, lineId))) throw refusal('line_not_found')
  if (asked.letters) await noLettersElsewhere(tx)
  const version = before.version + 1
  await setTopic(tx, topicId, {
    name_ru: nameRu,
    name_en: nameEn,
    line_id: lineId,
    impact,
    urgency,
    active,
    version,
    changed_at: now,
    changed_by: actor.id,
    ...columnsOf(more),
  })
  const kept = { topicId, lineId, impact, urgency, active }
  await announce(topicChanged(systemStream, kept, { nameRu, nameEn, ...more }))
  return { version }
})

type Stood = Moment<typeof tickets.changeTopic>

async function refuseWhatCannotStand(asked: Asked, before: HeldTopic, topics: HeldTopic[], { tx, refusal }: Stood) {
  if (asked.version !== undefined && asked.version !== before.version) throw await changedMeanwhile(before, tx, refusal)
  const others = topics.filter(({ id }) => id !== before.id)
  const { nameRu, nameEn, active, channels = before.channels, proof = before.proof } = asked
  if (others.some((topic) => topic.name_ru === nameRu || topic.name_en === nameEn)) throw refusal('name_taken')
  if (![...others, { active, channels, proof }].some(isForEverybody)) throw refusal('last_topic')
}

/** With who did it and when, so that the two can talk. */
async function changedMeanwhile({ changed_at, changed_by }: HeldTopic, tx: Stood['tx'], refusal: Stood['refusal']) {
  const who = changed_by && (await personCalled(tx, changed_by))
  return refusal('topic_changed', { ...(who ? { who } : {}), ...(changed_at ? { at: changed_at.toISOString() } : {}) })
}

/** What was left out stays. */
function columnsOf({ hintRu, hintEn, channels, proof, letters, fields }: Partial<Asked>) {
  return {
    ...(hintRu === undefined ? {} : { hint_ru: hintRu }),
    ...(hintEn === undefined ? {} : { hint_en: hintEn }),
    ...(channels ? { channels } : {}),
    ...(proof ? { proof } : {}),
    ...(letters === undefined ? {} : { for_letters: letters }),
    ...(fields ? { fields } : {}),
  }
}
