import type { Ask, Clause, Input, Output, RefusalCode } from '#contract/index.ts'
import type { Actor, World } from './command.ts'
import type { Db } from './db.ts'
import { Malformed, Refused } from './refused.ts'

export type Look<C extends Clause> = {
  db: Db
  world: World
  actor: Actor
  now: Date
  refusal(code: RefusalCode<C>): Refused
}

export type Screen<C extends Clause = Clause> = {
  clause: C
  (world: World, actor: Actor, input: Ask<C>): Promise<Output<C>>
}

/**
 * Who asks for the next page of a list or looks for something goes through what we keep; an open page that asks for its
 * own list again because something changed does not, and may do so as often as things change (TRUST 3.9).
 */
const leafsThrough = (input: { after?: unknown; q?: unknown }) => Boolean(input.after || input.q)
const pagesAMinute = ({ type }: Actor) => (type === 'agent' ? 120 : 60)

/** One page's reading: right checked, input checked, a SELECT or a few, nothing changed. */
export function screen<C extends Clause>(
  clause: C,
  read: (input: Input<C>, look: Look<C>) => Promise<Output<C>>,
): Screen<C> {
  const run = (world: World, actor: Actor, ask: Ask<C>) => {
    const objection = world.mayDo(actor, clause)
    if (objection) throw new Refused(objection)
    const parsed = clause.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    if (leafsThrough(parsed.data as object)) world.rations.take(`lists:${actor.id}`, pagesAMinute(actor), 60)
    return read(parsed.data as Input<C>, {
      db: world.db,
      world,
      actor,
      now: world.clock(),
      refusal: (code) => new Refused(code),
    })
  }
  return Object.assign(run, { clause })
}
