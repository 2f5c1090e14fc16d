import { addresses } from './addresses.ts'
import { network } from './network.ts'

/** How long is too long: three times what it took last, but never less than a busy moment, nor more than anybody waits. */
const shortest = 800
const longest = 1500
const givenUp = 12_000
let lastTook = longest

/**
 * Whether anybody answers at all. One that is going down does, and so does one whose database is away: what that means
 * for a request, its own answer says. A proxy that found nobody speaks no JSON. An answer that comes late counts too.
 */
export async function lookForServer(): Promise<void> {
  const begun = performance.now()
  const late = setTimeout(network.lost, Math.min(longest, Math.max(shortest, 3 * lastTook)))
  const signal = AbortSignal.timeout(givenUp)
  const answer = await fetch(addresses.alive(), { signal, cache: 'no-store' }).catch(() => null)
  clearTimeout(late)
  // What is not read keeps a line of the browser busy.
  void answer?.body?.cancel()
  if (!answer?.headers.get('content-type')?.includes('json')) return network.lost()
  lastTook = performance.now() - begun
  network.found()
}
