import type { Clause, CommonRefusal } from '#contract/index.ts'
import { freshMinutes } from '#contract/kit.ts'
import { scopeOf } from '#contract/scopes.ts'
import type { Actor } from '#platform/command.ts'

type Caller = Pick<Actor, 'type' | 'roles' | 'key'> & Partial<Pick<Actor, 'factorAt'>>

/** Whether this person may come through this door at all; deny by default. Whose thing it is, is asked inside. */
export function mayDo(actor: Caller, clause: Pick<Clause, 'who' | 'proof' | 'route'>, now: Date): CommonRefusal | null {
  if (actor.key && !isWithin(actor.key.scopes, scopeOf(clause))) return 'scope_missing'
  if (clause.who === 'anyone' || actor.type === 'system') return null
  if (actor.type === 'anonymous') return 'sign_in_required'
  const welcome: readonly string[] = clause.who
  if (!rolesAtDoor(actor).some((role) => welcome.includes(role))) return 'not_allowed'
  return proofLacking(actor, clause.proof, now)
}

/** What is not proven well enough (TRUST 3.1): no second factor in this session, or one that is no longer fresh. */
function proofLacking({ factorAt = null }: Caller, proof: Clause['proof'], now: Date): CommonRefusal | null {
  if (!proof) return null
  if (!factorAt) return 'second_factor_needed'
  return proof === 'factor' || isFresh(factorAt, now) ? null : 'step_up_needed'
}

const isFresh = (factorAt: Date, now: Date) => now.getTime() - factorAt.getTime() <= freshMinutes * 60_000

/** A program never gets further than the scopes it was given, whatever its role. */
const isWithin = (given: readonly string[], needed: string | null) =>
  needed === 'any' || (needed !== null && given.includes(needed))

/** Both sides have an administrator; a door tells them apart. Nobody else has a role at a door. */
function rolesAtDoor({ type, roles }: Caller): readonly string[] {
  if (type === 'agent') return roles
  return type === 'client' ? roles.map((role) => `client ${role}`) : []
}
