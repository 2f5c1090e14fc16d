import { sql } from 'kysely'
import { type LetterToClient, masked, type Unreachable } from '#contract/mail/for-client.ts'
import type { Db } from '#platform/db.ts'

export type LetterRow = { address: string; state: 'sent' | 'delivered' | 'returned' | 'failed'; at: string }

/** The letter that told this reader of entry `e`: of nobody else's is anything said. */
export const letterToReader = (readerId: string | null) => sql`left join lateral (
      select json_build_object('address', w.to_address, 'state', w.state,
        'at', coalesce(w.reported_at, w.sent_at, w.created_at)) as letter
      from letters w where w.stream_id = e.stream_id and w.seq = e.seq and w.recipient_id = ${readerId}
        and w.state in ('sent', 'delivered', 'returned', 'failed') order by w.id desc limit 1
    ) w on e.kind in ('ticket.opened', 'ticket.replied', 'ticket.resolved')`

const states = { sent: 'sent', delivered: 'arrived', returned: 'not_arrived', failed: 'not_arrived' } as const

export const asLetterToClient = ({ address, state, at }: LetterRow): LetterToClient => ({
  address: masked(address),
  state: states[state],
  at: new Date(at).toISOString(),
})

/** Whether letters arrive where this reader gets them; null: nobody has said otherwise. */
export async function unreachableAt(db: Db, readerId: string | null): Promise<Unreachable | null> {
  const { rows } = await sql<{ address: string; since: Date }>`
    select p.email as address, u.since from persons p join undeliverable_addresses u on u.address = lower(p.email)
    where p.id = ${readerId}`.execute(db)
  const [mark] = rows
  return mark ? { address: masked(mark.address), since: mark.since.toISOString() } : null
}
