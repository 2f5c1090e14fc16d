import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Hears } from '#platform/live.ts'
import { maySee } from '../tickets/index.ts'

/** A ticket that changed, with all that decides who may know it. */
export type ChangedTicket = {
  id: string
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
  /** It has just come from another line: those who may not see it any more had it on theirs. */
  moved: boolean
}

/** A hand-over is the last event of a ticket; hints are gathered, so one more may have come behind it. */
const lately = 2

export async function changedTickets(db: Db, ids: readonly string[]): Promise<ChangedTicket[]> {
  const { rows } = await sql<ChangedTicket>`
    select t.id, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted,
      l.restricted and exists (select 1 from events e where e.stream_id = t.id and e.seq > t.last_seq - ${lately}::int
        and e.kind = 'ticket.handed_over') as moved
    from tickets t join lines l on l.id = t.line_id
    where t.id = any(${sql.val(ids)}::uuid[])`.execute(db)
  return rows
}

/**
 * What an employee is told of changes: the tickets they may see. Of one that went to a line they may not see they hear
 * only that their lists have changed; of what happens to it there, nothing.
 */
export const hearsAs =
  (actor: Actor): Hears<ChangedTicket> =>
  (changes) => {
    const seen = changes.filter((ticket) => maySee(actor, ticket)).map(({ id }) => id)
    const lost = changes.some((ticket) => ticket.moved && maySee(actor, { ...ticket, restricted: false }))
    return seen.length || lost ? seen : null
  }
