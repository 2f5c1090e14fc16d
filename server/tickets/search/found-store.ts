import { type RawBuilder, sql } from 'kysely'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db, Tx } from '#platform/db.ts'
import { stretchesBelow } from '../words/marks.ts'
import type { Question } from './question.ts'

/** Of the matches in one stretch only so many are looked at further, the newest: a question for everything ends, too. */
const mostInStretch = 5000

export type Found = { id: string; number: string; seq: number }
export type Sought = {
  question: Pick<Question, 'words' | 'beginnings' | 'after' | 'before'>
  /** Marks that narrow it, joined as the index is asked: `P & (A…|A…)`. */
  marks: string
  /** The marks leave few messages: they are looked at as one stretch. */
  narrow: boolean
  /** Tags that all stand on the ticket; few tickets have one, so they are looked at before any are left out. */
  tags?: readonly string[]
  /** Whether notes count. */
  notes: boolean
  /** What must hold of the ticket `t` and its line `l`; who may read it is part of it. */
  where: RawBuilder<unknown>
  zone: string
  below: number
  most: number
}

/**
 * Tickets in one of whose messages all the words stand, the newest first. The matches are taken from the index, stretch
 * by stretch of numbers, and ordered afterwards: asked for the newest first PostgreSQL would walk all tickets backwards.
 * Stretches behind the one that fills the page are never looked at.
 */
export async function foundTickets(db: Db | Tx, sought: Sought): Promise<Found[]> {
  const { question, marks, notes, where, below, most, zone } = sought
  const starts = question.beginnings.map((start) => `'${start.replace(/['\\]/g, '')}':*`).join(' & ')
  const also = [marks, starts].filter(Boolean).join(' & ')
  const stretches = sought.narrow ? [''] : stretchesBelow(below)
  const day = (date: string | null) => sql`(${date}::text::timestamp at time zone ${zone})`
  const tagged = sql.join(
    (sought.tags ?? []).map((id) => sql`and ticket_id in (select ticket_id from ticket_tags where tag_id = ${id})`),
    sql` `,
  )
  const { rows } = await sql<Found>`${sql.raw(plannedOnce)}
    with asked as materialized (
      select case when ${also} = '' then said else said && ${also}::tsquery end as it
      from websearch_to_tsquery('russian', ${question.words}) as said)
    select f.id, f.number, f.seq
    from unnest(${sql.val(stretches)}::text[]) with ordinality as stretch(marks, place), asked, lateral (
      select t.id, t.number, max(w.seq) as seq
      from (
        select ticket_id, seq, number from message_words
        where words @@ case when stretch.marks = '' then asked.it else asked.it && stretch.marks::tsquery end and number < ${below}::bigint and (${notes} or not internal)
          and (${question.after}::text is null or sent_at >= ${day(question.after)})
          and (${question.before}::text is null or sent_at < ${day(question.before)})
          ${tagged}
        order by number desc limit ${mostInStretch}
      ) w
      join tickets t on t.id = w.ticket_id
      join lines l on l.id = t.line_id
      where ${where}
      group by t.id
      order by t.number desc limit ${most}
    ) f
    limit ${most}`.execute(db)
  return rows
}
