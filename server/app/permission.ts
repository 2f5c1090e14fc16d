import type { Clause } from '#contract/index.ts'
import { scopeOf } from '#contract/scopes.ts'
import type { Actor } from '#platform/command.ts'

/** Whether this person may come through this door at all; deny by default. Whose thing it is, is asked inside. */
export function mayDo(
  actor: Pick<Actor, 'type' | 'roles' | 'key'>,
  clause: Pick<Clause, 'who' | 'route'>,
): 'sign_in_required' | 'not_allowed' | 'scope_missing' | null {
  if (actor.key && !isWithin(actor.key.scopes, scopeOf(clause))) return 'scope_missing'
  if (clause.who === 'anyone' || actor.type === 'system') return null
  if (actor.type === 'anonymous') return 'sign_in_required'
  const welcome: readonly string[] = clause.who
  return rolesAtDoor(actor).some((role) => welcome.includes(role)) ? null : 'not_allowed'
}

/** A program never gets further than the scopes it was given, whatever its role. */
const isWithin = (given: readonly string[], needed: string | null) =>
  needed === 'any' || (needed !== null && given.includes(needed))

/** Both sides have an administrator; a door tells them apart. Nobody else has a role at a door. */
function rolesAtDoor({ type, roles }: Pick<Actor, 'type' | 'roles'>): readonly string[] {
  if (type === 'agent') return roles
  return type === 'client' ? roles.map((role) => `client ${role}`) : []
}
