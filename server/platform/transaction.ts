import type { Actor, Hands, World } from './command.ts'
import { countsOf, type Hidden, hiddenIn } from './hiding.ts'
import { type Kept, withoutOnce } from './kept-answer.ts'
import { type Entry, type Head, headOf, nextEntry, noHead, store } from './ledger/append.ts'
import { happened, jobsAfter, reactionsTo } from './reactions.ts'
import { atHome } from './settled.ts'

/** One transaction with everything that belongs to it: the change, its news, its jobs, the kept answer. */
export async function inTransaction<T>(
  world: World,
  actor: Actor,
  { kept, hidden }: { kept: Kept | null; hidden: readonly Hidden[] },
  work: (hands: Hands) => Promise<T>,
): Promise<T> {
  const entries: Entry[] = []
  const done = await world.db.transaction().execute(async (tx) => {
    atHome(tx, world)
    const now = world.clock()
    const heads = new Map<string, Head>()
    const hands: Hands = {
      tx,
      now,
      world,
      by: actor,
      hidden,
      async announce(said, by) {
        const without = hiddenIn(said.content, hidden)
        const what = without.length > 0 ? { ...said, meta: { ...said.meta, hidden: countsOf(without) } } : said
        const signer = { ...signatureOf(actor), ...by }
        const head = heads.get(what.stream.id) ?? (what.begins ? noHead : await headOf(tx, what.stream))
        const entry = nextEntry(head, what, {
          at: now,
          actor: { type: signer.type === 'anonymous' ? 'client' : signer.type, id: signer.id },
          trust: signer.trust,
          channel: signer.channel,
        })
        heads.set(what.stream.id, { seq: entry.event.seq, leaf: entry.event.leaf })
        entries.push(entry)
        if (without.length > 0)
          await world.keepHidden(hands, { streamId: what.stream.id, seq: entry.event.seq, kind: what.kind }, without)
        for (const reaction of reactionsTo(world, what.kind, 'within'))
          await reaction.run({ ...happened(entry), content: what.content as never }, hands)
        return entry.event.seq
      },
    }
    const output = await work(hands)
    await store(
      tx,
      entries,
      entries.flatMap((entry) => jobsAfter(world, entry)),
      kept ? { ...kept, response: withoutOnce(kept.once, output), at: now.toISOString() } : null,
      [...new Set(entries.filter(({ event }) => event.stream_kind === 'ticket').map(({ event }) => event.stream_id))],
    )
    return output
  })
  // Tickets give nobody a right; people, accounts and the desk itself may.
  if (entries.some(({ event }) => event.stream_kind !== 'ticket')) world.rights.changes++
  return done
}

/** What a program does is signed by its token, whoever's rights it has. */
const signatureOf = ({ type, id, trust, channel, key }: Actor) => ({
  ...(key ? { type: 'key' as const, id: key.id } : { type, id }),
  trust,
  channel,
})
