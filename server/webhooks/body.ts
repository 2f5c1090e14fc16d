import type { Db } from '#platform/db.ts'
import { ticketOf } from '../tickets/index.ts'
import { eventOf } from './store.ts'
import { factsOf } from './told.ts'

type About = { id: string; streamId: string; seq: number }

/**
 * What a receiver reads. Made of the event alone, which never changes: every attempt sends the same bytes. `id` stays
 * with the delivery, so that a receiver who has it already can let it pass.
 */
export async function bodyOf(db: Db, { id, streamId, seq }: About): Promise<string> {
  const { kind, at, stream_kind, actor_type, meta } = await eventOf(db, streamId, seq)
  const subject =
    stream_kind === 'ticket'
      ? { ticketId: streamId, number: Number((await ticketOf(db, streamId)).number) }
      : stream_kind === 'account'
        ? { accountId: streamId }
        : {}
  return JSON.stringify({
    id,
    type: kind,
    at: at.toISOString(),
    seq,
    doneBy: actor_type,
    data: { ...subject, ...factsOf(kind, meta) },
  })
}
