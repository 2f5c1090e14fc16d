import type { Db, Tx } from '#platform/db.ts'
import type { Fault, Verdict } from '#platform/ledger/verify.ts'
import { firstLooseTicket, firstWithoutHistory, type LooseEnd, ticketOfStream } from './ends-store.ts'

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

/** What does not hold although every link does: the first end that is not where it is counted; null when all are. */
export async function brokenEnd(db: Db | Tx, stream: string | null): Promise<Broken | null> {
  const end = (await firstLooseTicket(db, stream)) ?? (stream ? undefined : await firstWithoutHistory(db))
  return end ? looseEnd(db, end) : null
}

/** A broken link with the number of the ticket it belongs to. */
export const named = async (db: Db | Tx, broken: NonNullable<Verdict['broken']>): Promise<Broken> => ({
  ...broken,
  ticket: await ticketOfStream(db, broken.stream),
})

async function looseEnd(db: Db | Tx, { stream, owner, counted, last }: LooseEnd): Promise<Broken> {
  const place = { stream, kind: owner, ticket: await ticketOfStream(db, stream) }
  if (last === null) return { ...place, seq: 1, fault: 'no_events' }
  if (counted === null) return { ...place, seq: 1, fault: 'no_ticket' }
  return last < counted ? { ...place, seq: last + 1, fault: 'cut' } : { ...place, seq: counted + 1, fault: 'uncounted' }
}
