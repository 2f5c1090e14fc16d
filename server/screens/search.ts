import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { numberIn } from '#contract/ticket-number.ts'
import type { Actor } from '#platform/command.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { foundOnDesk, type Known, knownIn, type Question, questionIn } from '../tickets/index.ts'
import { called } from './shared/called.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { foundWords } from './shared/found-words.ts'
import { asDeskRow, deskColumns, deskJoins, seenBy, type TicketListRow } from './shared/ticket-rows.ts'

type Answer = Output<typeof tickets.search>
const size = 20
const mostAMinute = 120
const highest = Number.MAX_SAFE_INTEGER

/** Everything the desk can be asked for in one box. Names and a number come first, then tickets by what was said in them. */
export const search = screen(tickets.search, async ({ q, after }, { db, world, actor }) => {
  await world.limits.take(`search:${actor.id}`, mostAMinute, 60)
  const question = questionIn(q)
  const [last] = cursorValues(after, 'number') ?? []
  const known = await knownIn(db, question)
  const { top, unknown, isNowhere } = known
  const empty = !isNowhere && !known.asksSomething
  const first = last === undefined
  const [names, exact, rows] = await Promise.all([
    first && question.plain ? called(db, question.plain) : { accounts: [], people: [], services: [] },
    first ? ticketNumbered(db, q, actor) : null,
    empty || isNowhere ? [] : found(db, question, known, actor, Number(last ?? top + 1)),
  ])
  const page = paged(rows, size, ({ number }) => cursorAt(number))
  return { exact, ...names, rows: page.rows, next: page.next, unknown, empty }
})

async function found(db: Db, question: Question, known: Known, actor: Actor, below: number): Promise<Answer['rows']> {
  const hits = await foundOnDesk(db, actor, { question, known, below: Math.min(below, highest), most: size + 1 })
  const [rows, words] = await Promise.all([
    rowsOf(
      db,
      hits.map(({ id }) => id),
      actor,
    ),
    foundWords(db, hits.slice(0, size), question),
  ])
  return rows.map((row) => ({ ...asDeskRow(row, actor), found: words.get(row.id) ?? null }))
}

async function rowsOf(db: Db, ids: readonly string[], actor: Actor): Promise<TicketListRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<TicketListRow>`${sql.raw(plannedOnce)}
    select ${deskColumns(actor.id!)} from tickets t ${deskJoins}
    where t.id = any(${sql.val(ids)}::uuid[]) order by t.number desc`.execute(db)
  return rows
}

async function ticketNumbered(db: Db, q: string, actor: Actor): Promise<Answer['exact']> {
  const number = numberIn(q)
  if (number === null) return null
  const { rows } = await sql<{ number: string; subject: string; status: NonNullable<Answer['exact']>['status'] }>`
    select t.number, t.subject, t.status from tickets t join lines l on l.id = t.line_id
    where t.number = ${number} and ${seenBy(actor)}`.execute(db)
  const row = rows[0]
  return row ? { ...row, number: Number(row.number) } : null
}
