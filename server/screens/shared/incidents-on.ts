import { sql } from 'kysely'
import type { Language } from '#contract/text.ts'

/** What is broken now for the service `sv` or the topic of ticket `t`, or for everybody: few rows, whatever was before. */
export const incidentsOn = (language: Language) => sql`
      (select json_agg(json_build_object('incidentId', i.id, 'since', i.began_at, 'nextWordBy', i.next_word_by,
          'what', ${language === 'ru' ? sql`i.what_ru` : sql`i.what_en`}, 'more', ${language === 'ru' ? sql`i.more_ru` : sql`i.more_en`})
          order by i.began_at desc)
       from incidents i where i.ended_at is null and t.status not in ('resolved', 'closed')
         and (i.everyone or sv.id = any(i.service_ids) or sv.kind = any(i.service_kinds) or t.topic_id = any(i.topic_ids)))`

type Known = { since: string; nextWordBy: string }

export const asKnown = <One extends Known>(one: One): One => ({
  ...one,
  since: new Date(one.since).toISOString(),
  nextWordBy: new Date(one.nextWordBy).toISOString(),
})
