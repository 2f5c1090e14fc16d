import { type RawBuilder, sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Language } from '#contract/text.ts'
import { mostListed, readyView, type ViewColumn, type ViewOrder } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import {
  type Asked,
  answersOfTickets,
  conditionsOf,
  mayKeepView,
  readyAsked,
  viewFor,
  whichOf,
} from '../tickets/index.ts'
import { countOf } from './shared/counted.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { questionsAsked } from './shared/questions-asked.ts'
import { asDeskRow, deskColumns, deskJoins, lineName, type TicketListRow } from './shared/ticket-rows.ts'

type Page = Output<typeof tickets.ticketView>
type Row = TicketListRow & { service: string | null; topic_ru: string | null; topic_en: string | null; opened_at: Date }
type Shown = Pick<Page, 'name' | 'conditions' | 'columns' | 'answerColumns' | 'order' | 'line' | 'mine'> & {
  asked: Asked
}

const size = 100

/** How each order walks: what it goes by, and the place after a row. */
const walks = {
  next_contact: {
    kinds: ['instant', 'id'],
    by: sql`t.next_contact_by, t.id`,
    after: ([by, id]: string[]) => sql`(t.next_contact_by, t.id) > (${by}::timestamptz, ${id}::uuid)`,
    place: (row: Row) => [row.next_contact_by!.toISOString(), row.id],
  },
  newest: {
    kinds: ['number'],
    by: sql`t.number desc`,
    after: ([number]: string[]) => sql`t.number < ${number}::bigint`,
    place: (row: Row) => [row.number],
  },
  // Where we spoke last nobody waits for a word: those stand behind.
  oldest_client_word: {
    kinds: ['number', 'instant', 'id'],
    by: sql`(t.last_message_by = 'staff')::int, t.last_message_at, t.id`,
    after: ([ours, at, id]: string[]) =>
      sql`((t.last_message_by = 'staff')::int, t.last_message_at, t.id) > (${ours}::int, ${at}::timestamptz, ${id}::uuid)`,
    place: (row: Row) => [row.last_message_by === 'staff' ? 1 : 0, row.last_message_at.toISOString(), row.id],
  },
  ended: {
    kinds: ['instant', 'id'],
    by: sql`t.resolved_at desc, t.id`,
    after: ([at, id]: string[]) =>
      sql`(t.resolved_at < ${at}::timestamptz or (t.resolved_at = ${at}::timestamptz and t.id > ${id}::uuid))`,
    place: (row: Row) => [row.resolved_at!.toISOString(), row.id],
  },
} as const

/** One list by its name or id: a ready one, or one that somebody has put together. */
export const ticketView = screen(tickets.ticketView, async ({ view, after }, { db, actor, now, refusal }) => {
  const shown = await shownBy(db, view, actor)
  if (!shown) throw refusal('view_not_found')
  const { asked, ...about } = shown
  const which = whichOf(asked, actor, now)
  const walk = walks[asked === 'ended' ? 'ended' : about.order]
  const last = cursorValues(after, ...walk.kinds)
  const rows = await rowsOf(db, actor, sql`${which} ${last ? sql`and ${walk.after(last)}` : sql``}`, walk.by)
  const page = paged(rows, size, (row) => cursorAt(...walk.place(row)))
  const answers = await answersOfTickets(
    db,
    page.rows.map(({ id }) => id),
    about.answerColumns,
    actor.language,
  )
  const counted = last ? null : await countOf(db, which, mostListed)
  return {
    ...about,
    rows: page.rows.map((row) => ({
      ...asDeskRow(row, actor),
      serviceName: row.service,
      topicName: actor.language === 'ru' ? row.topic_ru : row.topic_en,
      openedAt: row.opened_at.toISOString(),
      answers: Object.fromEntries(answers.get(row.id) ?? []),
    })),
    answerLabels: await labelsOf(db, about.answerColumns, actor.language),
    next: page.next,
    total: counted?.count ?? null,
    more: counted?.more ?? false,
  }
})

const usualColumns: ViewColumn[] = ['next_contact', 'number', 'subject', 'client', 'status', 'agent', 'line', 'tags']

async function shownBy(db: Db, view: string, actor: Actor): Promise<Shown | undefined> {
  const ready = readyView.safeParse(view)
  if (ready.success) {
    const asked = readyAsked(ready.data, actor)
    const conditions = asked === 'ended' ? readyAsked('unsolved', actor) : asked
    if (conditions === 'ended') return undefined
    return {
      name: null,
      conditions,
      columns: usualColumns,
      answerColumns: [],
      order: 'next_contact',
      line: null,
      mine: false,
      asked,
    }
  }
  const saved = await viewFor(db, actor, view)
  if (!saved) return undefined
  const conditions = conditionsOf(saved)
  return {
    name: saved.name,
    conditions,
    columns: saved.columns as ViewColumn[],
    answerColumns: saved.answer_columns,
    order: saved.sort as ViewOrder,
    line: saved.line_id ? await lineOf(db, saved.line_id, actor) : null,
    mine: mayKeepView(actor, saved),
    asked: conditions,
  }
}

/** A question that no topic asks any more keeps its column, by the name it has for programs. */
async function labelsOf(db: Db, fields: readonly string[], language: Language): Promise<Record<string, string>> {
  if (fields.length === 0) return {}
  const asked = new Map((await questionsAsked(db, language)).map(({ field, label }) => [field, label]))
  return Object.fromEntries(fields.map((field) => [field, asked.get(field) ?? field]))
}

async function lineOf(db: Db, id: string, actor: Actor) {
  const { rows } = await sql<{ line_ru: string; line_en: string }>`
    select name_ru as line_ru, name_en as line_en from lines where id = ${id}`.execute(db)
  return rows[0] ? { id, name: lineName(actor, rows[0]) } : null
}

/** The page first and the names for it afterwards. */
async function rowsOf(db: Db, actor: Actor, which: RawBuilder<unknown>, by: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${deskColumns(actor.id!)}, v.name as service, p.name_ru as topic_ru, p.name_en as topic_en, t.opened_at
    from (select * from tickets t where ${which} order by ${by} limit ${size + 1}) t ${deskJoins}
    left join services v on v.id = t.service_id
    left join topics p on p.id = t.topic_id
    order by ${by}`.execute(db)
  return rows
}
