import { type RawBuilder, sql } from 'kysely'
import type { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { maySee, mayWrite, objectionToTakingApart } from '../../tickets/index.ts'

type Page = Output<typeof tickets.ticketPage>
type Person = { id: string; name: string }
type Rights = { accountId: string; contactId: string; lineId: string; assigneeId: string | null; restricted: boolean }
type Merge = Rights & { id: string; number: number; at: string; by: Person | null }
type TookIn = Merge & { subject: string; contact: Person; messages: number }
type MergedRow = { into: Merge | null; taken: TookIn[] | null }

const mostCounted = 1000
const rights = (t: RawBuilder<unknown>, line: RawBuilder<unknown>) => sql`
  'accountId', ${t}.account_id, 'contactId', ${t}.contact_id, 'lineId', ${t}.line_id, 'assigneeId', ${t}.assignee_id,
  'restricted', ${line}.restricted`
const doneBy = sql`case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end`

/** Of ticket `t`: the one that goes on for it, and those that went into it, the last first. */
const mergedOf = sql`
      (select json_build_object('id', o.id, 'number', o.number::float8, 'at', m.at, 'by', ${doneBy}, ${rights(sql`o`, sql`ol`)})
       from tickets o join lines ol on ol.id = o.line_id
       join ticket_merges m on m.ticket_id = t.id and m.apart_at is null
       left join persons p on p.id = m.by_id where o.id = t.merged_into) as into,
      (select json_agg(x.taken order by x.at desc) from (
        select m.at, json_build_object('id', n.id, 'number', n.number::float8, 'subject', n.subject, 'at', m.at, 'by', ${doneBy},
          'contact', json_build_object('id', c.id, 'name', c.name), ${rights(sql`n`, sql`nl`)},
          'messages', (select count(*)::int from (select from messages w where w.ticket_id = n.id limit ${sql.lit(mostCounted)}) z)) as taken
        from tickets n join lines nl on nl.id = n.line_id join persons c on c.id = n.contact_id
        join ticket_merges m on m.ticket_id = n.id and m.apart_at is null
        left join persons p on p.id = m.by_id where n.merged_into = t.id) x) as taken`

/** What staff read of merges beside a ticket: nothing of one that this reader may not see. */
export async function mergedBeside(
  db: Db,
  ticketId: string,
  actor: Actor,
  now: Date,
): Promise<Pick<Page, 'mergedInto' | 'tookIn'>> {
  const { rows } = await sql<MergedRow>`select ${mergedOf} from tickets t where t.id = ${ticketId}`.execute(db)
  const { into, taken } = rows[0]!
  return {
    mergedInto: into && {
      ticketId: maySee(actor, whoseIs(into)) ? into.id : null,
      number: maySee(actor, whoseIs(into)) ? into.number : null,
      at: new Date(into.at).toISOString(),
      by: into.by,
      mayTakeApart: mayWrite(actor, whoseIs(into)) && mayBeApart(into, now),
    },
    tookIn: (taken ?? [])
      .filter((one) => maySee(actor, whoseIs(one)))
      .map((one) => ({
        ticketId: one.id,
        number: one.number,
        subject: one.subject,
        contact: one.contact,
        messages: one.messages,
        at: new Date(one.at).toISOString(),
        by: one.by,
        mayTakeApart: mayWrite(actor, whoseIs(one)) && mayBeApart(one, now),
      })),
  }
}

const mayBeApart = ({ at }: { at: string }, now: Date) => !objectionToTakingApart({ at: new Date(at) }, now)

const whoseIs = ({ accountId, contactId, lineId, assigneeId, restricted }: Rights) => ({
  account_id: accountId,
  contact_id: contactId,
  line_id: lineId,
  assignee_id: assigneeId,
  restricted,
})
