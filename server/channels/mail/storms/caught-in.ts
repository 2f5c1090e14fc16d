import { asSystem, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { hintAtLists } from '#platform/hint.ts'
import { newId } from '#platform/ids.ts'
import { type Arrival, countArrival, keysOf } from '../answering/counts.ts'
import { isStorm, stormBegins } from '../answering/rates.ts'
import { stormBegan } from '../events.ts'
import { addStorm, blowing, stormWith } from './store.ts'
import { whoLooks } from './who-looks.ts'

/** So long without a mail and it is over, though nobody has looked. */
const calm = 3_600_000

/**
 * The storm that this mail is part of, or null. The mail that makes it one too many begins it, and from then on every one
 * of its kind is held: a loop gets no more answers and so comes to its end, and of a client nothing is lost.
 */
export async function caughtIn(world: World, arrival: Arrival): Promise<string | null> {
  const { db, limits } = world
  const now = world.clock()
  const keys = keysOf(arrival)
  const storm = await blowing(db, [keys.sender, keys.subject], now, new Date(now.getTime() - calm))
  if (storm) return storm
  const counted = await countArrival(limits, arrival)
  if (!isStorm(counted)) return null
  const kind = counted.bySenderAndTicket > stormBegins.bySenderAndTicket ? 'sender' : 'subject'
  const about = kind === 'sender' ? arrival.from : arrival.subject
  return asSystem(world, async ({ tx, announce }) => {
    const row = { id: newId(now), key: keys[kind], kind, about, ticket_id: arrival.ticketId } as const
    const { id, isNew } = await addStorm(tx, { ...row, began_at: now, last_at: now, ended_at: null })
    if (!isNew) return id
    const told = await whoLooks(tx, (await stormWith(tx, id)).line_id)
    await announce(stormBegan(systemStream, { stormId: id, of: kind, ticketId: arrival.ticketId, told }))
    await hintAtLists(tx)
    return id
  })
}
