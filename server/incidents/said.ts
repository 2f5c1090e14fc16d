import type { IncidentWritten } from '#contract/incidents.ts'
import type { Tx } from '#platform/db.ts'
import { objectionToTerms } from './rules.ts'
import { knownOnes } from './store.ts'

/** Each once, however often it was named. */
export const eachOnce = (said: IncidentWritten): IncidentWritten => ({
  ...said,
  serviceKinds: [...new Set(said.serviceKinds)],
  serviceIds: [...new Set(said.serviceIds)],
  topicIds: [...new Set(said.topicIds)],
})

/** Why an incident may not be told like this, the services and topics it names looked up; or nothing. */
export async function objectionTo(tx: Tx, said: IncidentWritten, now: Date) {
  const objection = objectionToTerms(said, now)
  if (objection) return objection
  const { services, topics } = await knownOnes(tx, said.serviceIds, said.topicIds)
  if (services < said.serviceIds.length) return 'service_not_found'
  if (topics < said.topicIds.length) return 'topic_not_found'
}

export const asRow = (said: IncidentWritten) => ({
  what_ru: said.whatRu,
  what_en: said.whatEn,
  more_ru: said.moreRu,
  more_en: said.moreEn,
  began_at: new Date(said.beganAt),
  next_word_by: new Date(said.nextWordBy),
  everyone: said.everyone,
  service_kinds: said.serviceKinds,
  service_ids: said.serviceIds,
  topic_ids: said.topicIds,
})

export const asTerms = (said: IncidentWritten) => ({
  beganAt: new Date(said.beganAt).toISOString(),
  nextWordBy: new Date(said.nextWordBy).toISOString(),
  everyone: said.everyone,
  serviceKinds: said.serviceKinds,
  serviceIds: said.serviceIds,
  topicIds: said.topicIds,
})

export const asWords = ({ whatRu, whatEn, moreRu, moreEn }: IncidentWritten) => ({ whatRu, whatEn, moreRu, moreEn })
