import { type RawBuilder, sql } from 'kysely'
import { bulk } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { listIn } from '#contract/tickets.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { seenBy, standsIn } from '../tickets/index.ts'

type Answer = Output<typeof bulk.bulkSamples>
type Sample = Omit<Answer['samples'][number], 'number'> & { number: string }
const shown = 3

/** Before many are written to: how many read which language, and three of them to try the words on. */
export const bulkSamples = screen(bulk.bulkSamples, async ({ ticketIds, ...words }, { db, actor, now, refusal }) => {
  const list = listIn(words)
  const asked = list && (await standsIn(db, actor, list, now))
  if (asked?.objection) throw refusal(asked.objection)
  const picked = ticketIds?.split(',') ?? []
  const which = asked?.which ?? sql`t.id = any(${sql.val(picked)}::uuid[]) and ${seenBy(actor)}`
  const { rows } = await sql<{ ru: number; en: number; unconfirmed: number }>`
    select count(*) filter (where c.language = 'ru')::int as ru, count(*) filter (where c.language = 'en')::int as en,
      count(*) filter (where t.authorship = 'unconfirmed')::int as unconfirmed
    from tickets t join persons c on c.id = t.contact_id where ${which}`.execute(db)
  const { unconfirmed, ...readers } = rows[0]!
  return { total: readers.ru + readers.en, readers, unconfirmed, samples: await samplesOf(db, which, now) }
})

/** The first of each language stands before the second of any. An address only where the contact still acts for the account. */
async function samplesOf(db: Db, which: RawBuilder<unknown>, now: Date): Promise<Answer['samples']> {
  const { rows } = await sql<Sample>`
    select t.number, t.subject, c.name as "clientName", c.language, s.name as "serviceName",
      case when c.active and exists (select from account_contacts a where a.account_id = t.account_id
        and a.contact_id = t.contact_id and a.ended_at is null and (a.until is null or a.until > ${now}))
        then c.email end as email
    from (
      select t.*, row_number() over (partition by p.language order by t.next_contact_by, t.id) as turn
      from tickets t join persons p on p.id = t.contact_id where ${which}
    ) t
    join persons c on c.id = t.contact_id left join services s on s.id = t.service_id
    order by t.turn, c.language limit ${shown}`.execute(db)
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}
