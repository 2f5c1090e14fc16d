import type { Clause } from '#contract/index.ts'
import type { Actor } from '#platform/command.ts'

/** Whether this person may come through this door at all; deny by default. Whose thing it is, is asked inside. */
export function mayDo(
  actor: Pick<Actor, 'type' | 'roles'>,
  clause: Pick<Clause, 'who'>,
): 'sign_in_required' | 'not_allowed' | null {
  if (clause.who === 'anyone' || actor.type === 'system') return null
  if (actor.type === 'anonymous') return 'sign_in_required'
  const welcome: readonly string[] = clause.who
  return rolesAtDoor(actor).some((role) => welcome.includes(role)) ? null : 'not_allowed'
}

/** Both sides have an administrator; a door tells them apart. Nobody else has a role at a door. */
function rolesAtDoor({ type, roles }: Pick<Actor, 'type' | 'roles'>): readonly string[] {
  if (type === 'agent') return roles
  return type === 'client' ? roles.map((role) => `client ${role}`) : []
}
