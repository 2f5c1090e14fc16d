import { asSystem, type World } from '#platform/command.ts'
import { changeTicket, lockTicket } from '../store.ts'
import { secretEnded } from './events.ts'
import { lookedAtSince } from './rules.ts'
import { changeSecret, destroyed, dropHiddenNumbersBefore, lockSecret, overdueSecrets } from './store.ts'

const atOnce = 100

/** Every minute: what has been read is destroyed, what nobody read in time is destroyed and said so. */
export async function endSecrets(world: World) {
  await dropHiddenNumbersBefore(world.db, world.clock())
  let overdue: { ticket_id: string; id: string }[]
  do {
    const now = world.clock()
    overdue = await overdueSecrets(world.db, now, lookedAtSince(now), atOnce)
    for (const { ticket_id, id } of overdue) await endOne(world, ticket_id, id)
  } while (overdue.length === atOnce)
}

/** The ticket first, as every command holds it; then looked at once more, for somebody may just have opened it. */
const endOne = (world: World, ticketId: string, id: string) =>
  asSystem(world, async ({ tx, now, announce }) => {
    await lockTicket(tx, ticketId)
    const secret = await lockSecret(tx, ticketId, id)
    if (!secret?.key) return
    const { read_at, until } = secret
    if (read_at ? read_at > lookedAtSince(now) : until > now) return
    const why = read_at ? null : ('expired' as const)
    await changeSecret(tx, ticketId, id, { ...destroyed, ended_at: now, ended_why: why })
    if (!why) return
    const seq = await announce(secretEnded(ticketId, { secretId: id, why }))
    await changeTicket(tx, ticketId, seq, {}, true)
  })
