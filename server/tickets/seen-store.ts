import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Reading only goes forward. */
export const setSeen = (tx: Tx, ticketId: string, personId: string, seq: number) =>
  tx
    .insertInto('seen')
    .values({ ticket_id: ticketId, person_id: personId, seq, put_back: false })
    .onConflict((c) =>
      c
        .columns(['ticket_id', 'person_id'])
        .doUpdateSet({ seq: sql`greatest(seen.seq, excluded.seq)` as never, put_back: false }),
    )
    .execute()

/** Unread again for its reader, wherever they have come to. */
export const putBack = (tx: Tx, ticketId: string, personId: string) =>
  tx
    .insertInto('seen')
    .values({ ticket_id: ticketId, person_id: personId, seq: 0, put_back: true })
    .onConflict((c) => c.columns(['ticket_id', 'person_id']).doUpdateSet({ put_back: true }))
    .execute()
