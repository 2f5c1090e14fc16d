import { type RawBuilder, sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { mostCounted, readyView, type ViewColumn, type ViewOrder } from '#contract/tickets.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { conditionsOf, mayKeepView, readyAsked, viewsOf, whichOf } from '../tickets/index.ts'
import type { Counted } from './shared/counted.ts'
import { lineName } from './shared/ticket-rows.ts'

/** Every view of the reader with how many tickets it has: counted over the open set, each no further than "999+". */
export const viewList = screen(tickets.viewList, async (_, { db, actor, now }) => {
  const saved = await viewsOf(db, actor)
  const asked = [
    ...readyView.options.map((view) => readyAsked(view, actor)),
    ...saved.map((view) => conditionsOf(view)),
  ]
  const counts = await countEach(
    db,
    asked.map((each) => whichOf(each, actor, now)),
  )
  const lines = await linesOf(db)
  return {
    ready: readyView.options.map((view, at) => ({ view, ...counts[at]! })),
    saved: saved.map((view, at) => {
      const line = lines.find(({ id }) => id === view.line_id)
      return {
        id: view.id,
        name: view.name,
        line: line ? { id: line.id, name: lineName(actor, line) } : null,
        mine: mayKeepView(actor, view),
        conditions: conditionsOf(view),
        columns: view.columns as ViewColumn[],
        answerColumns: view.answer_columns,
        order: view.sort as ViewOrder,
        ...counts[readyView.options.length + at]!,
      }
    }),
  }
})

async function countEach(db: Db, asked: RawBuilder<unknown>[]): Promise<Counted[]> {
  const each = asked.map(
    (which) => sql`(select count(*)::int from (select from tickets t where ${which} limit ${mostCounted + 1}) x)`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(each)}] as counts`.execute(db)
  return rows[0]!.counts.map((n) => ({ count: Math.min(n, mostCounted), more: n > mostCounted }))
}

async function linesOf(db: Db) {
  const { rows } = await sql<{ id: string; line_ru: string; line_en: string }>`
    select id, name_ru as line_ru, name_en as line_en from lines`.execute(db)
  return rows
}
