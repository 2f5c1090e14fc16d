import type { Incident, IncidentWritten } from '#contract/incidents.ts'
import { fieldFromInstant, instantFromField } from '../shell/field-times.ts'

/** The form as it stands: times as the browser's fields write them, services with their names. */
export type Told = Omit<IncidentWritten, 'serviceIds'> & { services: Incident['services'] }

const minute = 60_000

/** A new one began now, and clients hear next in half an hour; one that runs says what it says. */
export function toldOf(incident: Incident | null, now: number, zone: string): Told {
  const field = (at: number) => fieldFromInstant(at, zone)
  const inHalfAnHour = field(Math.ceil((now + 30 * minute) / (5 * minute)) * 5 * minute)
  if (!incident)
    return {
      whatRu: '',
      whatEn: '',
      moreRu: '',
      moreEn: '',
      beganAt: field(now),
      nextWordBy: inHalfAnHour,
      everyone: false,
      serviceKinds: [],
      topicIds: [],
      services: [],
    }
  const { whatRu, whatEn, moreRu, moreEn, everyone, serviceKinds, topicIds, services } = incident
  const next = Date.parse(incident.nextWordBy)
  return {
    ...{ whatRu, whatEn, moreRu, moreEn, everyone, serviceKinds, topicIds, services },
    beganAt: field(Date.parse(incident.beganAt)),
    nextWordBy: next > now ? field(next) : inHalfAnHour,
  }
}

/** What is ordered; null while a time is not whole. Who chose everybody has chosen nobody apart. */
export function writtenOf({ services, ...told }: Told, zone: string): IncidentWritten | null {
  const [began, next] = [instantFromField(told.beganAt, zone), instantFromField(told.nextWordBy, zone)]
  if (began === null || next === null) return null
  const narrow = { serviceKinds: told.serviceKinds, serviceIds: services.map(({ id }) => id), topicIds: told.topicIds }
  return {
    ...told,
    ...(told.everyone ? { serviceKinds: [], serviceIds: [], topicIds: [] } : narrow),
    beganAt: new Date(began).toISOString(),
    nextWordBy: new Date(next).toISOString(),
  }
}
