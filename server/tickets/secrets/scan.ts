import type { World } from '#platform/command.ts'
import type { Hidden, Hide } from '#platform/hiding.ts'
import { hideInStream, type SaidInHistory, saidWithout } from '#platform/ledger/hide-in-stream.ts'
import { hideNumbers, hideSecrets } from './hide.ts'
import { contentWithout, hideInEntry } from './hide-in-history.ts'
import { endReached, nowReached, type Place, reachedBy, saidAfter } from './scan-store.ts'

const atOnce = 500
const beginning: Place = { stream_id: '00000000-0000-0000-0000-000000000000', seq: 0 }

export type Scan = {
  what: 'all' | 'numbers'
  dryRun: boolean
  /** Beside tickets: what is said of accounts and the like. */
  said: readonly SaidInHistory[]
  onProgress(entries: number): void
}
/** `elsewhere`: found in what nobody said, as in names and settings, which is only counted. */
export type Scanned = { entries: number; changed: number; hidden: Hidden[]; elsewhere: number }

export const hideOf = (what: Scan['what']): Hide => (what === 'numbers' ? hideNumbers : hideSecrets)

/** Everything that was ever said, from where the last search was stopped: a batch, then how far it has come. */
export async function scanHistory(world: World, scan: Scan): Promise<Scanned> {
  const { what, dryRun, onProgress } = scan
  const scanned: Scanned = { entries: 0, changed: 0, hidden: [], elsewhere: 0 }
  let at: Place = (!dryRun && (await reachedBy(world.db, what))) || beginning
  for (;;) {
    const entries = await saidAfter(world.db, at, atOnce)
    for (const entry of entries) await hideIn(world, entry, scan, scanned)
    scanned.entries += entries.length
    onProgress(entries.length)
    const last = entries.at(-1)
    if (!last || entries.length < atOnce) break
    at = last
    if (!dryRun) await nowReached(world.db, { what, stream_id: at.stream_id, seq: at.seq, at: world.clock() })
  }
  if (!dryRun) await endReached(world.db, what)
  return scanned
}

type Entry = Awaited<ReturnType<typeof saidAfter>>[number]

async function hideIn(
  world: World,
  { stream_id, seq, stream_kind, kind, content }: Entry,
  scan: Scan,
  scanned: Scanned,
) {
  const hide = hideOf(scan.what)
  const found: Hidden[] = []
  contentWithout(content, hide, found)
  if (found.length === 0) return
  const said = scan.said.find(({ stream, words }) => stream === stream_kind && kind in words)
  const hidden: Hidden[] = stream_kind === 'ticket' ? found : []
  if (said) saidWithout(said, kind, content, hide, hidden)
  if (hidden.length === 0) {
    scanned.elsewhere++
    return
  }
  scanned.hidden.push(...hidden)
  scanned.changed++
  if (scan.dryRun) return
  if (said) await hideInStream(world, said, stream_id, seq, hide)
  else await hideInEntry(world, stream_id, seq, hide)
}
