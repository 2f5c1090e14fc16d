import { bulk } from '#contract/index.ts'
import { listIn, mostListed } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'
import { standsIn } from '../tickets/index.ts'
import { countOf } from './shared/counted.ts'

const mostAMinute = 120

/** How many stand in a list now, before an order is given to all of them. */
export const bulkCount = screen(bulk.bulkCount, async (words, { db, world, actor, now, refusal }) => {
  world.rations.take(`bulk-count:${actor.id}`, mostAMinute, 60)
  const list = listIn(words)
  if (!list) return { total: 0, more: false }
  const { which, objection } = await standsIn(db, actor, list, now)
  if (objection) throw refusal(objection)
  const { count, more } = await countOf(db, which, mostListed)
  return { total: count, more }
})
