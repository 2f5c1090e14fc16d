import { tickets } from '#contract/index.ts'
import type { Impact } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'
import { firstReplyBy, promiseTerms } from '../promises/index.ts'
import { priorityOf } from '../tickets/index.ts'

/** The very time that sending now would promise, and the line that would read it: for the button. */
export const firstReply = screen(tickets.firstReply, async ({ topicId }, { db, actor, now, refusal }) => {
  const topic = await db
    .selectFrom('topics as t')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select(['t.id', 't.urgency', 'l.name_ru', 'l.name_en'])
    .where('t.active', '=', true)
    .$if(topicId !== undefined, (query) => query.where('t.id', '=', topicId!))
    .orderBy('t.position')
    .limit(1)
    .executeTakeFirst()
  if (!topic) throw refusal('topic_not_found')
  const terms = await promiseTerms(db, topic.id)
  const by = (impact: Impact) => firstReplyBy(terms, priorityOf(impact, topic.urgency), now).toISOString()
  const times = { question: by('question'), degraded: by('degraded'), down: by('down') }
  return { by: times, lineName: actor.language === 'ru' ? topic.name_ru : topic.name_en }
})
