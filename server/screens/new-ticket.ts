import { tickets } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { firstReplyBy, promiseTerms } from '../promises/index.ts'
import { priorityOf } from '../tickets/index.ts'

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
  const topics = await db
    .selectFrom('topics as t')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select(['t.id', 't.name_ru', 't.name_en', 'l.name_ru as line_ru', 'l.name_en as line_en'])
    .where('t.active', '=', true)
    .orderBy('t.position')
    .execute()
  const terms = await promiseTerms(db)
  const by = (impact: Parameters<typeof priorityOf>[0]) => firstReplyBy(terms, priorityOf(impact), now).toISOString()
  const russian = actor.language === 'ru'
  return {
    accounts,
    services,
    topics: topics.map(({ id, name_ru, name_en }) => ({ id, name: russian ? name_ru : name_en })),
    firstReplyBy: { question: by('question'), degraded: by('degraded'), down: by('down') },
    lineName: (russian ? topics[0]?.line_ru : topics[0]?.line_en) ?? '',
    mayWrite: writable.length > 0,
  }
})
