import { asSystem, type World } from '#platform/command.ts'
import { beginCheck } from './begin.ts'
import { forgetChecksBefore } from './store.ts'

const keptDays = 365

/** Every week, at a quiet hour. */
export async function checkWeekly(world: World) {
  await asSystem(world, (hands) => beginCheck(hands, null))
  await forgetChecksBefore(world.db, new Date(world.clock().getTime() - keptDays * 24 * 3_600_000))
}
