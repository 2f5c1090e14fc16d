import { addresses } from './addresses.ts'
import { network } from './network.ts'

const patience = 1500

/**
 * Whether anybody answers at all. One that is going down does, and so does one whose database is away: what that means
 * for a request, its own answer says. A proxy that found nobody speaks no JSON.
 */
export async function lookForServer(): Promise<void> {
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(addresses.alive(), { signal, cache: 'no-store' }).catch(() => null)
  if (!answer?.headers.get('content-type')?.includes('json')) network.lost()
}
