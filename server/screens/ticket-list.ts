import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import { numberIn } from '#contract/ticket-number.ts'
import type { FoundWords } from '#contract/tickets.ts'
import type { Actor, World } from '#platform/command.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'
import { Refused } from '#platform/refused.ts'
import { screen } from '#platform/screen.ts'
import {
  type Found,
  forClients,
  foundTickets,
  knownIn,
  ofAccount,
  type Question,
  questionIn,
} from '../tickets/index.ts'
import { asClientRow, type ClientListRow, clientColumns, clientJoins, visible } from './shared/client-rows.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { foundWords } from './shared/found-words.ts'
import { readableByContact } from './shared/ticket-rows.ts'

const size = 25
const mostAMinute = 60
const afterAll = '9223372036854775807'

const which = {
  all: sql`true`,
  open: sql`t.status <> 'closed'`,
  /** Solved is for the client to check. */
  waiting: sql`t.status in ('waiting_for_client', 'resolved')`,
}

/** A contact's tickets, the newest first; with words, those in which the words stand where the contact can read them. */
export const ticketList = screen(tickets.ticketList, async ({ q, show, after }, { db, world, actor }) => {
  await world.limits.take(`search:${actor.id}`, mostAMinute, 60)
  const [below] = cursorValues(after, 'number') ?? [afterAll]
  const asked = questionIn(q)
  const number = numberIn(q)
  const listed = q === '' || number !== null
  const some = number === null ? which[show] : sql`t.number = ${number}`
  const hits = listed ? [] : await hitsOf(db, asked, actor, show, below!)
  const rows = listed ? await rowsBelow(db, actor, some, below!) : await rowsOf(db, actor, hits)
  const words = await foundWords(db, hits.slice(0, size), asked)
  const page = paged(rows, size, (row) => cursorAt(row.number))
  return {
    rows: page.rows.map((row) => ({
      ...asClientRow(row, actor),
      found: words.get(row.id) ?? (null as FoundWords | null),
    })),
    next: page.next,
    q,
    show,
    mayWrite: actor.accounts.some(({ role }) => role !== 'viewer'),
  }
})

/** All of a list at once, for a table of an office program; who may not see the list is refused as there. */
export async function wholeList(world: World, actor: Actor, show: keyof typeof which, most: number) {
  const objection = world.mayDo(actor, tickets.ticketList)
  if (objection) throw new Refused(objection)
  const rows = await rowsBelow(world.db, actor, which[show], afterAll, most)
  return rows.map((row) => asClientRow(row, actor))
}

async function rowsBelow(
  db: Db,
  actor: Actor,
  some: ReturnType<typeof sql>,
  below: string,
  most = size + 1,
): Promise<ClientListRow[]> {
  const { rows } = await sql<ClientListRow>`
    select ${clientColumns(actor)}
    from (${visible(actor, sql`t.number < ${below}::bigint and ${some}`, sql`t.number desc`, most)}) t ${clientJoins}
    order by t.number desc limit ${most}`.execute(db)
  return rows
}

/** Of the words a contact typed only words count: who wrote, which line and the like are the desk's to ask. */
async function hitsOf(
  db: Db,
  asked: Question,
  actor: Actor,
  show: keyof typeof which,
  below: string,
): Promise<Found[]> {
  const accounts = actor.accounts.map(({ id }) => `'${ofAccount(id)}'`)
  if (accounts.length === 0) return []
  const words = { ...asked, from: [], lines: [], tags: [], statuses: [], open: false, after: null, before: null }
  const { top, asksSomething } = await knownIn(db, words)
  if (!asksSomething) return []
  return foundTickets(db, {
    question: words,
    marks: `${forClients} & (${accounts.join('|')})`,
    narrow: true,
    notes: false,
    where: sql`${readableByContact(actor)} and ${which[show]}`,
    zone: actor.zone,
    below: Math.min(Number(below), top + 1),
    most: size + 1,
  })
}

async function rowsOf(db: Db, actor: Actor, hits: readonly Found[]): Promise<ClientListRow[]> {
  if (hits.length === 0) return []
  const { rows } = await sql<ClientListRow>`${sql.raw(plannedOnce)}
    select ${clientColumns(actor)} from tickets t ${clientJoins}
    where t.id = any(${sql.val(hits.map(({ id }) => id))}::uuid[]) order by t.number desc`.execute(db)
  return rows
}
