import { asSystem, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailLies } from '../events.ts'
import { liesUntold, tellOfLying } from './store.ts'

export const lyingAfterMinutes = 5
/** A desk without a reader would write a letter a minute. */
const atMostEverySeconds = 3600

/** Once a minute: mail that could not be read, or waits for it too long, is told of to whoever keeps the desk running. */
export async function watchIncoming(world: World): Promise<void> {
  const before = new Date(world.clock().getTime() - lyingAfterMinutes * 60_000)
  if (!(await liesUntold(world.db, before))) return
  if ((await world.limits.add('mail lies', atMostEverySeconds)) > 1) return
  await asSystem(world, async ({ tx, now, announce }) => {
    const lying = await tellOfLying(tx, before, now)
    if (lying.waiting + lying.aside > 0) await announce(mailLies(systemStream, lying))
  })
}
