import { sql } from 'kysely'
import type { Language } from '#contract/text.ts'
import type { Answered } from '#contract/tickets.ts'

/** What was answered when a ticket was opened, in the order of the form; a column of a statement about tickets `t`. */
export const answersOf = (language: Language) => sql<Answered[] | null>`(
  select json_agg(json_build_object('field', a.field_id, 'kind', a.kind, 'label', a.label, 'values', a.values) order by a.position)
  from (
    select x.field_id, x.kind, x.position, ${language === 'ru' ? sql`x.label_ru` : sql`x.label_en`} as label,
      json_agg(json_build_object('value', x.value, 'shown', ${language === 'ru' ? sql`x.shown_ru` : sql`x.shown_en`}) order by x.nth) as values
    from ticket_answers x where x.ticket_id = t.id
    group by x.field_id, x.kind, x.position, label) a)`
