import { sql } from 'kysely'
import { type Incident, incidentKeepers } from '#contract/incidents.ts'
import { incidents } from '#contract/index.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'

const mostRunning = 100
const mostEnded = 20

/** What is broken now, what was lately, and what one needs to say more of it. */
export const incidentList = screen(incidents.incidentList, async (_, { db, actor }) => {
  const keeps = actor.roles.some((role) => incidentKeepers.some((keeper) => keeper === role))
  return {
    running: await rowsOf(db, actor, sql`i.ended_at is null order by i.began_at desc, i.id limit ${mostRunning}`),
    ended: await rowsOf(db, actor, sql`i.ended_at is not null order by i.ended_at desc, i.id desc limit ${mostEnded}`),
    topics: await topicsOf(db, actor),
    may: { announce: keeps ? null : 'not_allowed' },
  }
})

const nameIn = ({ language }: Actor, row: string) => sql.ref(`${row}.${language === 'ru' ? 'name_ru' : 'name_en'}`)

async function rowsOf(db: Db, actor: Actor, which: ReturnType<typeof sql>): Promise<Incident[]> {
  const { rows } = await sql<Omit<Incident, 'beganAt' | 'nextWordBy' | 'endedAt' | 'changedAt'> & Times>`
    select i.id as "incidentId", i.version, i.what_ru as "whatRu", i.what_en as "whatEn", i.more_ru as "moreRu", i.more_en as "moreEn",
      i.began_at, i.next_word_by, i.ended_at, i.changed_at, i.everyone, i.service_kinds as "serviceKinds",
      i.service_ids as "serviceIds", i.topic_ids as "topicIds", p.name as "changedBy",
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'accountName', a.name) order by s.name)
        from services s join accounts a on a.id = s.account_id where s.id = any(i.service_ids)), '[]') as services,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', ${nameIn(actor, 't')}) order by t.position)
        from topics t where t.id = any(i.topic_ids)), '[]') as topics
    from incidents i join persons p on p.id = i.changed_by
    where ${which}`.execute(db)
  return rows.map(({ began_at, next_word_by, ended_at, changed_at, ...row }) => ({
    ...row,
    beganAt: began_at.toISOString(),
    nextWordBy: next_word_by.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
    changedAt: changed_at.toISOString(),
  }))
}

type Times = { began_at: Date; next_word_by: Date; ended_at: Date | null; changed_at: Date }

async function topicsOf(db: Db, actor: Actor) {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, ${nameIn(actor, 't')} as name from topics t where t.active order by t.position, t.id`.execute(db)
  return rows
}
