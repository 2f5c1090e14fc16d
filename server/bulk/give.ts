import { heldSeconds } from '#contract/bulk.ts'
import { isHeld } from '#contract/bulk-rules.ts'
import type { Actor, Hands, World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { bulkGiven } from './events.ts'
import { addBulk, callWork, setTotal } from './store.ts'
import type { Said } from './tables.ts'

const hour = 3600
const mostAnHour = 120

/** However it is given: each writes down as many rows as it has tickets, and takes its turn with all other work. */
export const countBulk = (_: unknown, { world, actor }: { world: World; actor: Actor }) =>
  world.limits.take(`bulk:${actor.id}`, mostAnHour, hour)

type Given = { said: Said; undoes?: string; repeats?: string }

/** Stores an order with its tickets, as `fix` counts them out, and has it worked off; null when there is none for it. */
export async function giveBulk(
  { tx, now, announce, actor }: Hands & { actor: Actor },
  { said, undoes, repeats }: Given,
  fix: (bulkId: string) => Promise<number>,
) {
  const bulkId = newId(now)
  const { what } = said
  const wait = isHeld(what) ? heldSeconds : 0
  await addBulk(tx, {
    id: bulkId,
    agent_id: actor.id!,
    what,
    said,
    state: wait ? 'held' : 'running',
    starts_at: new Date(now.getTime() + wait * 1000),
    created_at: now,
    total: 0,
    undoes: undoes ?? null,
    repeats: repeats ?? null,
    ip: actor.ip,
    user_agent: actor.userAgent,
  })
  const total = await fix(bulkId)
  if (total === 0) return null
  await setTotal(tx, bulkId, total)
  await callWork(tx, bulkId, wait)
  await announce(bulkGiven(systemStream, { bulkId, what, total, undoes: undoes ?? null, repeats: repeats ?? null }))
  return { bulkId, total }
}
