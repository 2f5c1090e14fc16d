import { sql } from 'kysely'
import { firstRun } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { addresses, at } from '#contract/pages.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { linkEnds, linkKey, signLink } from '../tickets/index.ts'

type Row = {
  set_up_at: Date
  colleagues: boolean
  ticket_id: string | null
  contact_id: string
  number: string
  answered: boolean
  removed: boolean
}

const youngFor = 30 * 24 * 3_600_000

/** Which of the first steps are done, by what is there. */
export const firstSteps = screen(firstRun.firstSteps, async (_, { db, world, now }) => {
  const { rows } = await sql<Row>`
    select d.created_at as set_up_at,
      (select count(*) from agents a join persons p on p.id = a.id where p.active) > 1 as colleagues,
      s.ticket_id, s.contact_id, t.number, s.removed_at is not null as removed,
      exists (select from messages m where m.ticket_id = s.ticket_id and m.kind = 'public' and m.side = 'staff') as answered
    from desk d left join sample_request s on true left join tickets t on t.id = s.ticket_id`.execute(db)
  const row = rows[0]!
  return {
    young: now.getTime() - row.set_up_at.getTime() < youngFor,
    sample: row.ticket_id ? await sampleOf(db, { ...row, ticket_id: row.ticket_id }, now) : null,
    colleagues: row.colleagues,
    mailGoesOut: world.settings.mailGoesOut,
  }
})

type Sample = NonNullable<Output<typeof firstRun.firstSteps>['sample']>

async function sampleOf(db: Db, sample: Row & { ticket_id: string }, now: Date): Promise<Sample> {
  const { ticket_id: ticketId, contact_id: contactId, number, answered, removed } = sample
  const k = removed ? null : signLink({ ticketId, contactId, until: linkEnds(now) }, await linkKey(db))
  return {
    number: Number(number),
    answered,
    removed,
    seenByClient: k && `${at(addresses.ticketLink, { number })}?${new URLSearchParams({ k })}`,
  }
}
