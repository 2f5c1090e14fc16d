import * as z from 'zod/mini'
import { serviceKind } from './accounts/terms.ts'
import { clause } from './kit.ts'
import { contacts, type Role, ticketReaders } from './roles.ts'
import { id, instant, manyLines, oneLine } from './text.ts'

/** Those who say to clients what is broken. */
export const incidentKeepers: readonly Role[] = ['lead', 'administrator']

const terms = {
  /** What does not work, in a sentence for clients, in both languages. */
  whatRu: oneLine(200),
  whatEn: oneLine(200),
  /** A way round, when it will work again: what helps meanwhile. May be left out. */
  moreRu: manyLines(2000, 0),
  moreEn: manyLines(2000, 0),
  beganAt: instant,
  nextWordBy: instant,
  /** Whom it concerns; `everyone` alone, or at least one of the others. */
  everyone: z.boolean(),
  serviceKinds: z.array(serviceKind).check(z.maxLength(20)),
  serviceIds: z.array(id).check(z.maxLength(200)),
  topicIds: z.array(id).check(z.maxLength(200)),
}
const written = z.strictObject(terms)
export type IncidentWritten = z.output<typeof written>

const refusals = [
  'incident_concerns_nobody',
  'incident_not_begun',
  'next_word_past',
  'service_not_found',
  'topic_not_found',
] as const

export const announceIncident = clause('POST /incidents', {
  who: incidentKeepers,
  input: written,
  output: z.strictObject({ incidentId: id, version: z.number() }),
  refusals,
  said: ['whatRu', 'whatEn', 'moreRu', 'moreEn'],
})

/** News of it, a new time of the next word, a wider or narrower circle: whoever changes it has seen the version before. */
export const changeIncident = clause('POST /incidents/:incidentId', {
  who: incidentKeepers,
  input: z.strictObject({ incidentId: id, version: z.int().check(z.positive()), ...terms }),
  output: z.strictObject({ incidentId: id, version: z.number() }),
  refusals: [...refusals, 'incident_not_found', 'incident_changed', 'incident_over'],
  said: ['whatRu', 'whatEn', 'moreRu', 'moreEn'],
})

export const endIncident = clause('POST /incidents/:incidentId/end', {
  who: incidentKeepers,
  input: z.strictObject({ incidentId: id, version: z.int().check(z.positive()) }),
  output: z.strictObject({}),
  refusals: ['incident_not_found', 'incident_changed', 'incident_over'],
})

const named = z.strictObject({ id, name: z.string() })

export const incident = z.strictObject({
  incidentId: id,
  version: z.number(),
  ...terms,
  services: z.array(z.strictObject({ id, name: z.string(), accountName: z.string() })),
  topics: z.array(named),
  endedAt: z.nullable(z.string()),
  changedBy: z.string(),
  changedAt: z.string(),
})
export type Incident = z.output<typeof incident>

/** What is broken now, and what was lately. */
export const incidentList = clause('GET /desk/incidents', {
  who: [...ticketReaders, 'administrator'],
  input: z.strictObject({}),
  output: z.strictObject({
    running: z.array(incident),
    ended: z.array(incident),
    /** The topics there are, to choose from. */
    topics: z.array(named),
    may: z.strictObject({ announce: z.nullable(z.string()) }),
  }),
  refusals: [],
})

export const knownIncident = z.strictObject({
  incidentId: id,
  what: z.string(),
  more: z.string(),
  since: z.string(),
  nextWordBy: z.string(),
  /** The time that was named for the next word has passed. */
  late: z.boolean(),
  /** It concerns the reader whatever they come for: everybody, or a service of theirs, or an open ticket of theirs. */
  standing: z.boolean(),
  everyone: z.boolean(),
  /** Services of the reader that it hits, and topics it is about. */
  services: z.array(named),
  topicIds: z.array(id),
})
export type KnownIncident = z.output<typeof knownIncident>

/** What we know to be broken for the reader. */
export const knownIncidents = clause('GET /my/incidents', {
  who: contacts,
  input: z.strictObject({}),
  output: z.strictObject({ incidents: z.array(knownIncident) }),
  refusals: [],
})
