/** The whole look at the ledger, or at one stream of it: every link, then every end. */
import type { Db, Tx } from '#platform/db.ts'
import { type Fault, verify } from '#platform/ledger/verify.ts'
import { firstLooseTicket, firstWithoutHistory, type LooseEnd, ticketOfStream } from './store.ts'

/** What a chain cannot show by itself: its end is gone, it goes on too far, or its ticket is gone. */
type EndFault = 'cut' | 'uncounted' | 'no_events' | 'no_ticket'

export type Broken = {
  stream: string
  kind: string
  ticket: number | null
  /** The first event that does not hold, or that should be there. */
  seq: number
  fault: Fault | EndFault
}
export type Findings = { streams: number; events: number; broken: Broken | null }

/** One snapshot: a server that goes on writing beside us changes nothing of what is looked at. */
export function examine(db: Db, stream: string | null, onProgress?: (events: number) => void): Promise<Findings> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { streams, events, broken } = await verify(tx, stream, onProgress)
      if (broken) return { streams, events, broken: { ...broken, ticket: await ticketOfStream(tx, broken.stream) } }
      const end = (await firstLooseTicket(tx, stream)) ?? (stream ? undefined : await firstWithoutHistory(tx))
      return { streams, events, broken: end ? await looseEnd(tx, end) : null }
    })
}

async function looseEnd(tx: Tx, { stream, owner, counted, last }: LooseEnd): Promise<Broken> {
  const place = { stream, kind: owner, ticket: await ticketOfStream(tx, stream) }
  if (last === null) return { ...place, seq: 1, fault: 'no_events' }
  if (counted === null) return { ...place, seq: 1, fault: 'no_ticket' }
  return last < counted ? { ...place, seq: last + 1, fault: 'cut' } : { ...place, seq: counted + 1, fault: 'uncounted' }
}
