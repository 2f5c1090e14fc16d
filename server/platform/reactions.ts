import type { World } from './command.ts'
import type { Happened, Reaction } from './events.ts'
import type { Entry, Job } from './ledger/append.ts'

/** One durable job for each that reacts after the event. */
export function jobsAfter(world: World, { event }: Entry): Job[] {
  return reactionsTo(world, event.kind, 'after')
    .filter(({ about }) => about?.(event.meta as never) ?? true)
    .map(({ called }) => ({ stream: event.stream_id, seq: event.seq, reaction: called }))
}

const byKind = new WeakMap<readonly Reaction[], Map<string, Reaction[]>>()

export function reactionsTo(world: World, kind: string, when: Reaction['when']): Reaction[] {
  let table = byKind.get(world.reactions)
  if (!table) {
    table = new Map()
    const names = new Set(world.reactions.map(({ called }) => called))
    if (names.size < world.reactions.length)
      throw new Error('two reactions have one name: a job would run the wrong one')
    for (const reaction of world.reactions) {
      const key = `${reaction.when} ${reaction.to}`
      table.set(key, [...(table.get(key) ?? []), reaction])
    }
    byKind.set(world.reactions, table)
  }
  return table.get(`${when} ${kind}`) ?? []
}

/** An event as those who react to it see it. */
export const happened = ({ event }: Entry): Happened<never> => ({
  streamId: event.stream_id,
  seq: event.seq,
  kind: event.kind,
  at: event.at,
  channel: event.channel,
  actor: { type: event.actor_type, id: event.actor_id },
  meta: event.meta as never,
})
