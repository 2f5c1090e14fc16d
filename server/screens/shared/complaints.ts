import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { complaintGoesTo } from '../../tickets/index.ts'

/** What clients complain of, for a lead's list: rows of their own, and the same tickets left out elsewhere. */
export function complainedOf(actor: Actor, after: RawBuilder<unknown>, most: number) {
  if (!actor.roles.includes('lead')) return { rows: sql``, aside: sql`` }
  const breaksBy = sql`least(k.answer_by, t.next_contact_by)`
  return {
    rows: sql`union all
      (select t.*, true, ${breaksBy} from ticket_complaints k join tickets t on t.id = k.ticket_id
       where k.answered_at is null and ${complaintGoesTo(actor)} and (${breaksBy}, t.id) > ${after}
       order by ${breaksBy}, t.id limit ${most})`,
    aside: sql`and not (exists (select 1 from ticket_complaints k where k.ticket_id = t.id and k.answered_at is null)
      and ${complaintGoesTo(actor)})`,
  }
}

/** Until it is answered a complaint is between the client and the leads. */
export const complaintsShownTo = (actor: Actor) =>
  actor.roles.includes('lead')
    ? sql``
    : sql`and (e.kind <> 'ticket.complained' or exists (
        select 1 from ticket_complaints k
        where k.ticket_id = e.stream_id and k.seq = e.seq and k.answered_at is not null))`

type Row = { at: Date; answer_by: Date; answered_at: Date | null }

/** What the client told a lead, the oldest first; of `e` (their events) what may be shown. */
export async function complaintsOn(db: Db, ticketId: string, shown: RawBuilder<unknown> = sql``) {
  const { rows } = await sql<Row>`
    select e.at, k.answer_by, k.answered_at from ticket_complaints k
    join events e on e.stream_id = k.ticket_id and e.seq = k.seq
    where k.ticket_id = ${ticketId} ${shown} order by k.seq`.execute(db)
  return rows.map(({ at, answer_by, answered_at }) => ({
    at: at.toISOString(),
    answerBy: answer_by.toISOString(),
    answeredAt: answered_at?.toISOString() ?? null,
  }))
}
