const resetHours = 24
/** How long one administrator's word waits for another's. */
export const resetHolds = (askedAt: Date, now: Date): boolean =>
  now.getTime() - askedAt.getTime() < resetHours * 3_600_000

/** Whether the desk would be left without an administrator. `administrators` are the ids of all who are it now. */
export function takesAwayTheLast(
  agentId: string,
  administrators: readonly string[],
  change: { roles: readonly string[]; active: boolean },
): boolean {
  const stays = change.active && change.roles.includes('administrator')
  return !stays && administrators.includes(agentId) && administrators.length === 1
}
