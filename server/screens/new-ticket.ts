import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { type Field, type Impact, saidIn, type TopicProof } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { firstReplyBy, promiseTerms } from '../promises/index.ts'
import { objectionToTopic, priorityOf } from '../tickets/index.ts'
import { visible } from './shared/client-rows.ts'

/** What the form needs: my services, the topics, and the very times that sending would promise. */
export const newTicket = screen(tickets.newTicket, async (_, { db, actor, now }) => {
  const writable = actor.accounts.filter(({ role }) => role !== 'viewer').map(({ id }) => id)
  const accounts = writable.length
    ? await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', writable).orderBy('name').execute()
    : []
  const services = writable.length
    ? await db
        .selectFrom('services as s')
        .innerJoin('accounts as a', 'a.id', 's.account_id')
        .select(['s.id', 's.name', 's.account_id as accountId', 'a.name as accountName'])
        .where('s.account_id', 'in', writable)
        .where('s.ended_at', 'is', null)
        .orderBy('a.name')
        .orderBy('s.name')
        .limit(500)
        .execute()
    : []
  const offered = await db
    .selectFrom('topics as t')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .leftJoin('topic_terms as o', 'o.topic_id', 't.id')
    .select(['t.id', 't.name_ru', 't.name_en', 't.impact', 't.urgency', 'o.topic_id as own'])
    .select(['t.hint_ru', 't.hint_en', 't.fields', 't.proof', 't.channels'])
    .select(['l.name_ru as line_ru', 'l.name_en as line_en'])
    .where('t.active', '=', true)
    .where(sql<boolean>`'portal' = any(t.channels)`)
    .orderBy('t.position')
    .execute()
  const topics = usualFirst(offered)
  // The times shown are those of the first topic, which is for who chooses none.
  const terms = await promiseTerms(db, topics[0]?.own ?? null)
  const urgency = topics[0]?.urgency ?? 'normal'
  const by = (impact: Impact) => firstReplyBy(terms, priorityOf(impact, urgency), now).toISOString()
  const otherwiseBy = async (topic: (typeof topics)[number]) => {
    if (topic === topics[0] || (!topic.own && topic.urgency === urgency)) return null
    const its = await promiseTerms(db, topic.own)
    const at = firstReplyBy(its, priorityOf(topic.impact, topic.urgency), now).toISOString()
    return at === by(topic.impact) ? null : at
  }
  const named = []
  for (const topic of topics)
    named.push({
      id: topic.id,
      name: russian(actor) ? topic.name_ru : topic.name_en,
      otherwiseBy: await otherwiseBy(topic),
      hint: saidIn(actor.language, { ru: topic.hint_ru, en: topic.hint_en }),
      impact: topic.impact,
      fields: topic.fields as Field[],
      refused: objectionToTopic(topic, actor) === 'topic_needs_factor' ? ('topic_needs_factor' as const) : null,
    })
  return {
    accounts,
    services,
    topics: named,
    firstReplyBy: { question: by('question'), degraded: by('degraded'), down: by('down') },
    lineName: (russian(actor) ? topics[0]?.line_ru : topics[0]?.line_en) ?? '',
    mayWrite: writable.length > 0,
    open: await openOf(db, actor),
    technical: await technicalWay(db, actor),
  }
})

const mostOpen = 30

/** What is under way for the reader, the newest first: perhaps the new words belong there. */
async function openOf(db: Db, actor: Actor) {
  const ofMine = visible(actor, sql`t.status not in ('resolved', 'closed')`, sql`t.number desc`, mostOpen)
  const { rows } = await sql<{ number: number; subject: string; serviceId: string | null; topicId: string | null }>`
    select t.number::float8 as number, t.subject, t.service_id as "serviceId", t.topic_id as "topicId"
    from (${ofMine}) t order by t.number desc limit ${mostOpen}`.execute(db)
  return rows
}

async function technicalWay(db: Db, actor: Actor): Promise<boolean> {
  const { rows } = await sql<{ technical: boolean }>`
    select technical from client_ways where person_id = ${actor.id}`.execute(db)
  return rows[0]?.technical ?? false
}

/** What needs no more than a sign-in stands first: the first one is chosen for who chooses none. */
function usualFirst<Topic extends { proof: TopicProof }>(topics: Topic[]): Topic[] {
  const first = topics.find(({ proof }) => proof === 'any')
  return first ? [first, ...topics.filter((topic) => topic !== first)] : topics
}

const russian = ({ language }: Pick<Actor, 'language'>) => language === 'ru'
