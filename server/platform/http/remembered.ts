import type { Actor, World } from '../command.ts'
import type { WhoAsks } from './edge.ts'

/** A page asks several things at once: for so long the same session need not be looked up again. */
const freshMs = 1_000
const most = 5_000

type Known = { actor: Actor; at: number; rights: number }

/**
 * Who asks, remembered for a moment. Whatever may have changed somebody's rights or ended a session on this node makes
 * it forget everybody at once; what happened on another node is known here a second later at most (TRUST R35).
 */
export function remembered(whoAsks: WhoAsks): WhoAsks {
  const known = new Map<string, Known>()
  const holds = (world: World, { at, rights }: Known) =>
    rights === world.rights.changes && Math.abs(world.clock().getTime() - at) < freshMs

  return async (world, session, from) => {
    if (!session) return whoAsks(world, session, from)
    const key = `${session.toString('base64')} ${from.ip} ${from.language} ${from.userAgent} ${from.quiet ?? false}`
    const found = known.get(key)
    if (found && holds(world, found)) return found.actor
    // Counted before asking: what changes while we ask makes the answer an old one.
    const asked = { at: world.clock().getTime(), rights: world.rights.changes }
    const actor = await whoAsks(world, session, from)
    if (known.size >= most) known.clear()
    if (actor.id) known.set(key, { actor, ...asked })
    else known.delete(key)
    return actor
  }
}
