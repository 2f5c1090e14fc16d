import { event } from '#platform/events.ts'

type Terms = {
  incidentId: string
  version: number
  beganAt: string
  nextWordBy: string
  everyone: boolean
  serviceKinds: readonly string[]
  serviceIds: readonly string[]
  topicIds: readonly string[]
}
type Words = { whatRu: string; whatEn: string; moreRu: string; moreEn: string }

export const incidentAnnounced = event('system', 'incident.announced')<Terms, Words>()
export const incidentChanged = event('system', 'incident.changed')<Terms, Words>()
export const incidentEnded = event('system', 'incident.ended')<{ incidentId: string; version: number }>()
