import { sql } from 'kysely'
import { promises } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { theDesk } from '../staff/index.ts'

type Settings = Output<typeof promises.promiseSettings>

const terms = sql`'calendarId', x.calendar_id, 'firstReplyMinutes', x.first_reply_minutes, 'updateMinutes', x.update_minutes`

/** Everything that makes a promise: when work is done, how soon each priority hears, where topics begin. */
export const promiseSettings = screen(promises.promiseSettings, async (_, { db, actor }) => {
  const calendars = await sql<Settings['calendars'][number]>`
    select c.id, c.name, c.zone, c.hours, c.exceptions,
      ((select count(*) from promise_terms where calendar_id = c.id)
        + (select count(*) from topic_terms where calendar_id = c.id))::int as uses
    from calendars c where c.retired_at is null order by c.name, c.id`.execute(db)
  const byPriority = await sql<Settings['terms'][number]>`
    select x.priority, x.calendar_id as "calendarId", x.first_reply_minutes as "firstReplyMinutes",
      x.update_minutes as "updateMinutes"
    from promise_terms x order by array_position(array['critical', 'high', 'normal', 'low'], x.priority)`.execute(db)
  const topics = await sql<Settings['topics'][number]>`
    select t.id, t.name_ru as "nameRu", t.name_en as "nameEn", t.line_id as "lineId", t.impact, t.urgency, t.active,
      case when x.topic_id is not null then json_build_object(${terms}) end as terms
    from topics t left join topic_terms x on x.topic_id = t.id order by t.position, t.id`.execute(db)
  const lines = await sql<Settings['lines'][number]>`
    select id, ${actor.language === 'ru' ? sql`name_ru` : sql`name_en`} as name from lines order by position, id`.execute(
    db,
  )
  return {
    calendars: calendars.rows,
    terms: byPriority.rows,
    topics: topics.rows,
    lines: lines.rows,
    zone: (await theDesk(db))?.zone ?? 'UTC',
  }
})
