import type { Clause } from '#contract/index.ts'
import type { Moment } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { signedIn } from './events.ts'
import { beginEnrolment } from './factors.ts'
import { startSession } from './sessions.ts'
import { factorOf } from './store.ts'
import type { PersonRow } from './tables.ts'

type Person = Pick<PersonRow, 'id' | 'kind'>
export const doorOf = ({ kind }: Pick<PersonRow, 'kind'>) =>
  kind === 'agent' ? ('desk' as const) : ('portal' as const)

/**
 * The password was right. Whoever has a second factor is asked for it, staff without one set it up first (TRUST 3.4);
 * until then the session is nobody's.
 */
export async function enterByPassword<C extends Clause>(moment: Moment<C>, person: Person) {
  const next = (await factorOf(moment.tx, person.id))?.secret ? 'code' : person.kind === 'agent' ? 'enrolment' : 'in'
  const token = await startSession(moment, person.id, { waits_for: next === 'in' ? null : next })
  if (next === 'enrolment') await beginEnrolment(moment, person.id, tokenHash(token))
  if (next === 'in') await tell(moment, person, 'P1')
  moment.keepSession(token)
  return { door: doorOf(person), next } as const
}

/** The second step was right as well: now they are in. */
export async function enterByFactor<C extends Clause>(moment: Moment<C>, person: Person) {
  moment.keepSession(await startSession(moment, person.id, { factor_at: moment.now }))
  await tell(moment, person, 'P2F')
  return { door: doorOf(person) }
}

const tell = <C extends Clause>({ actor, announce }: Moment<C>, person: Person, trust: string) =>
  announce(signedIn(person.id, { door: doorOf(person) }, { ip: actor.ip, userAgent: actor.userAgent }), {
    type: person.kind === 'agent' ? 'agent' : 'client',
    id: person.id,
    trust: person.kind === 'agent' ? 'staff' : trust,
    channel: doorOf(person),
  })
