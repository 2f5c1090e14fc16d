/**
 * What the whole desk is set to is asked for by nearly every page and command, and changes a few times a year. A node
 * remembers it for a moment: until something is stored here that is about no ticket, and a second at most, so that what
 * was set on another node is known here as soon as a right is (http/remembered.ts).
 */
import type { World } from './command.ts'
import type { Db, Tx } from './db.ts'

const freshMs = 1_000

type Kept = { value: unknown; at: number; rights: number }
type Home = { world: Pick<World, 'clock' | 'rights'>; kept: Map<unknown, Map<string, Kept>> }

const homes = new WeakMap<World['rights'], Home>()
const homeOf = new WeakMap<Db | Tx, Home>()

/** Says in whose world this connection asks; without it nothing is remembered. */
export function atHome(db: Db | Tx, world: Pick<World, 'clock' | 'rights'>) {
  const home = homes.get(world.rights) ?? { world, kept: new Map() }
  homes.set(world.rights, home)
  homeOf.set(db, home)
}

/** What is asked of the one may be answered from what the other remembers. */
export function sharesHome(db: Db, other: Db) {
  const home = homeOf.get(db)
  if (home) homeOf.set(other, home)
}

/** This transaction has changed what is remembered: to its end it asks anew, and nobody else remembers its answers. */
export const asksAnew = (tx: Tx) => void homeOf.delete(tx)

/**
 * The same question, answered from memory where that is fresh. Only for what transactions change and announce at once,
 * and for questions that come in few kinds: each is remembered apart.
 */
export function settled<Asked extends readonly (string | null)[], Value>(
  ask: (db: Db | Tx, ...asked: Asked) => Promise<Value>,
): (db: Db | Tx, ...asked: Asked) => Promise<Value> {
  return async (db, ...asked) => {
    const home = homeOf.get(db)
    if (!home) return ask(db, ...asked)
    const { world } = home
    const answers = answersTo(home, ask)
    const about = asked.join()
    // Counted before asking: what changes while we ask makes the answer an old one.
    const now = { at: world.clock().getTime(), rights: world.rights.changes }
    const found = answers.get(about)
    if (found && found.rights === now.rights && Math.abs(now.at - found.at) < freshMs) return found.value as Value
    const value = await ask(db, ...asked)
    answers.set(about, { value, ...now })
    return value
  }
}

function answersTo({ kept }: Home, question: unknown) {
  const answers = kept.get(question) ?? new Map<string, Kept>()
  kept.set(question, answers)
  return answers
}
