import type { World } from '#platform/command.ts'
import type { Hidden, Hide } from '#platform/hiding.ts'
import { hideNumbers, hideSecrets } from './hide.ts'
import { contentWithout, hideInEntry } from './hide-in-history.ts'
import { endReached, nowReached, type Place, reachedBy, saidAfter } from './scan-store.ts'

const atOnce = 500
const beginning: Place = { stream_id: '00000000-0000-0000-0000-000000000000', seq: 0 }

export type Scan = { what: 'all' | 'numbers'; dryRun: boolean; onProgress(entries: number): void }
/** `elsewhere`: found in what is said of accounts, people and the desk, which is only counted. */
export type Scanned = { entries: number; changed: number; hidden: Hidden[]; elsewhere: number }

export const hideOf = (what: Scan['what']): Hide => (what === 'numbers' ? hideNumbers : hideSecrets)

/** Everything that was ever said, from where the last search was stopped: a batch, then how far it has come. */
export async function scanHistory(world: World, { what, dryRun, onProgress }: Scan): Promise<Scanned> {
  const scanned: Scanned = { entries: 0, changed: 0, hidden: [], elsewhere: 0 }
  let at: Place = (!dryRun && (await reachedBy(world.db, what))) || beginning
  for (;;) {
    const said = await saidAfter(world.db, at, atOnce)
    for (const { stream_id, seq, content, stream_kind } of said) {
      const hidden: Hidden[] = []
      contentWithout(content, hideOf(what), hidden)
      if (hidden.length === 0) continue
      if (stream_kind !== 'ticket') {
        scanned.elsewhere++
        continue
      }
      scanned.hidden.push(...hidden)
      scanned.changed++
      if (!dryRun) await hideInEntry(world, stream_id, seq, hideOf(what))
    }
    scanned.entries += said.length
    onProgress(said.length)
    const last = said.at(-1)
    if (!last || said.length < atOnce) break
    at = last
    if (!dryRun) await nowReached(world.db, { what, stream_id: at.stream_id, seq: at.seq, at: world.clock() })
  }
  if (!dryRun) await endReached(world.db, what)
  return scanned
}
