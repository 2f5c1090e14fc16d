import { sql } from 'kysely'
import type { Bell, PromiseNotice } from '#contract/notices.ts'
import type { Actor } from '#platform/command.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'
import {
  asNotification,
  type NoticeListRow,
  noticeColumns,
  noticeJoins,
  stillNews,
  stillTheirs,
} from './notice-rows.ts'

const mostCounted = 100
const mostPromises = 20
const mostInterrupts = 5
const minute = 60_000
/** An interrupt comes up while it is fresh; later it is counted like the rest. */
const freshFor = 10 * minute
const verySoon = 5 * minute

/** The newest unread of somebody, as far as anybody counts; what is in the list alone is not counted. */
export async function bellFor(db: Db, actor: Actor, now: Date): Promise<Bell> {
  const { rows } = await sql<NoticeListRow>`${sql.raw(plannedOnce)}
    select ${noticeColumns} from notices n ${noticeJoins}
    where n.agent_id = ${actor.id} and n.read_at is null and n.level <> 'digest'
      and ${stillTheirs(actor)} and ${stillNews}
    order by n.at desc, n.id desc limit ${mostCounted}`.execute(db)
  const urgent = rows.filter(({ level }) => level === 'interrupt')
  const fresh = urgent.filter(({ kind, at }) => !isPromise(kind) && now.getTime() - at.getTime() < freshFor)
  return {
    unread: rows.length,
    urgent: urgent.length,
    promises: promisesAmong(rows, actor),
    interrupts: fresh.slice(0, mostInterrupts).map((row) => asNotification(row, actor)),
  }
}

const isPromise = (kind: string) => kind === 'promise_soon' || kind === 'promise_missed'

/** Of each ticket the newest, with those it takes the place of. */
function promisesAmong(rows: readonly NoticeListRow[], { id }: Actor): PromiseNotice[] {
  const ofTickets = Map.groupBy(
    rows.filter(({ kind }) => isPromise(kind)),
    (row) => row.ticket_id!,
  )
  return [...ofTickets.values()].slice(0, mostPromises).map(([row, ...older]) => promiseOf(row!, older, id!))
}

const promiseOf = (row: NoticeListRow, older: readonly NoticeListRow[], me: string): PromiseNotice => ({
  ids: [row, ...older].map((one) => one.id),
  ticketId: row.ticket_id!,
  number: Number(row.number),
  step: stepOf(row),
  promised: row.promised!.toISOString(),
  mine: row.assignee_id === me,
  at: row.at.toISOString(),
})

function stepOf({ kind, at, promised }: NoticeListRow): PromiseNotice['step'] {
  if (kind === 'promise_missed') return 'missed'
  return promised!.getTime() - at.getTime() <= verySoon ? 'very_soon' : 'soon'
}
