import { sql } from 'kysely'
import type { KnownIncident } from '#contract/incidents.ts'
import { incidents } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { visible } from './shared/client-rows.ts'

type Row = Omit<KnownIncident, 'since' | 'nextWordBy' | 'late' | 'standing' | 'services'> & {
  began_at: Date
  next_word_by: Date
  services: KnownIncident['services'] | null
  asked: boolean
}

const most = 20

/**
 * What we know to be broken for this reader: for everybody, for a service of theirs, for a topic. Of a service it tells
 * to nobody but those who have it.
 */
export const knownIncidents = screen(incidents.knownIncidents, async (_, { db, actor, now }) => {
  const accounts = actor.accounts.map(({ id }) => id)
  const open = visible(actor, sql`t.status not in ('resolved', 'closed')`, sql`t.number desc`, 100)
  const said =
    actor.language === 'ru' ? sql`i.what_ru as what, i.more_ru as more` : sql`i.what_en as what, i.more_en as more`
  const { rows } = await sql<Row>`
    select i.id as "incidentId", ${said}, i.began_at, i.next_word_by, i.everyone, i.topic_ids as "topicIds",
      (select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from services s
       where s.account_id = any(${sql.val(accounts)}::uuid[]) and s.ended_at is null
         and (s.id = any(i.service_ids) or s.kind = any(i.service_kinds))) as services,
      cardinality(i.topic_ids) > 0 and exists (select from (${open}) t where t.topic_id = any(i.topic_ids)) as asked
    from incidents i where i.ended_at is null order by i.began_at desc, i.id`.execute(db)
  const known = rows.map(({ began_at, next_word_by, services, asked, ...row }) => ({
    ...row,
    services: services ?? [],
    since: began_at.toISOString(),
    nextWordBy: next_word_by.toISOString(),
    late: next_word_by <= now,
    standing: row.everyone || services !== null || asked,
  }))
  return { incidents: known.filter(({ standing, topicIds }) => standing || topicIds.length > 0).slice(0, most) }
})
