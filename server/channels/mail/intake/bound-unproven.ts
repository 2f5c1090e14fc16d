import type { Actor, World } from '#platform/command.ts'

const hour = 3600
const mostAnHour = 5

/** Anybody can write in anybody's name: so little opens in one that nobody drowns in it. What is more waits for a look. */
export async function boundUnproven({ limits }: World, { id, trust }: Actor) {
  if (trust === 'M0') await limits.take(`unproven mail ${id}`, mostAnHour, hour, 'too_many_tickets')
}
