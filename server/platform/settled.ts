/**
 * What the whole desk is set to is asked for by nearly every page and command, and changes a few times a year. A node
 * remembers it for a moment: until something is stored here that is about no ticket, and a second at most, so that what
 * was set on another node is known here as soon as a right is (http/remembered.ts).
 */
import type { World } from './command.ts'
import type { Db, Tx } from './db.ts'

const freshMs = 1_000

type Kept = { value: unknown; at: number; rights: number }
type Home = { world: Pick<World, 'clock' | 'rights'>; kept: Map<unknown, Kept> }

const homes = new WeakMap<World['rights'], Home>()
const homeOf = new WeakMap<Db | Tx, Home>()

/** Says in whose world this connection asks; without it nothing is remembered. */
export function atHome(db: Db | Tx, world: Pick<World, 'clock' | 'rights'>) {
  const home = homes.get(world.rights) ?? { world, kept: new Map() }
  homes.set(world.rights, home)
  homeOf.set(db, home)
}

/** The same question, answered from memory where that is fresh. Only for what transactions change and announce at once. */
export function settled<Value>(ask: (db: Db | Tx) => Promise<Value>): (db: Db | Tx) => Promise<Value> {
  return async (db) => {
    const home = homeOf.get(db)
    if (!home) return ask(db)
    const { world, kept } = home
    // Counted before asking: what changes while we ask makes the answer an old one.
    const asked = { at: world.clock().getTime(), rights: world.rights.changes }
    const found = kept.get(ask)
    if (found && found.rights === asked.rights && Math.abs(asked.at - found.at) < freshMs) return found.value as Value
    const value = await ask(db)
    kept.set(ask, { value, ...asked })
    return value
  }
}
