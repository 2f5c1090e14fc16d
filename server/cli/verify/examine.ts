/** The whole look at the ledger, or at one stream of it: every link, then every end. */
import type { Db } from '#platform/db.ts'
import { verify } from '#platform/ledger/verify.ts'
import { type Broken, brokenEnd, named } from '../../evidence/index.ts'

export type Findings = { streams: number; events: number; broken: Broken | null }

/** One snapshot: a server that goes on writing beside us changes nothing of what is looked at. */
export function examine(db: Db, stream: string | null, onProgress?: (events: number) => void): Promise<Findings> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { streams, events, broken } = await verify(tx, stream, onProgress)
      return { streams, events, broken: broken ? await named(tx, broken) : await brokenEnd(tx, stream) }
    })
}
