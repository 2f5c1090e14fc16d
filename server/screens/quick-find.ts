import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { ticketReaders } from '#contract/roles.ts'
import { numberIn } from '#contract/ticket-number.ts'
import type { Actor } from '#platform/command.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { foundTickets, knownIn, type Question, questionIn } from '../tickets/index.ts'
import { called } from './shared/called.ts'
import { seenBy } from './shared/ticket-rows.ts'

type Answer = Output<typeof tickets.quickFind>
type Ticket = Answer['tickets'][number]

const most = 5
const mostAMinute = 300
const nothing: Answer = { exact: null, tickets: [], accounts: [], people: [], services: [], agents: [] }

/** A few of each kind for what has been typed so far; of tickets only what the reader may see. */
export const quickFind = screen(tickets.quickFind, async ({ typed }, { db, world, actor }) => {
  world.rations.take(`quick-find:${actor.id}`, mostAMinute, 60)
  const question = questionIn(typed)
  if (!question.plain) return nothing
  const reads = actor.roles.some((role) => (ticketReaders as readonly string[]).includes(role))
  const [names, agents, exact, found] = await Promise.all([
    called(db, question.plain),
    agentsCalled(db, question.plain),
    reads ? ticketNumbered(db, typed, actor) : null,
    reads ? ticketsAbout(db, typed, question, actor) : [],
  ])
  return { exact, tickets: found, ...names, agents }
})

/** By whole words, whatever their form; when these are few, by the beginning of the word that is being typed, too. */
async function ticketsAbout(db: Db, typed: string, question: Question, actor: Actor): Promise<Ticket[]> {
  const whole = await idsOf(db, question, actor)
  const begun = questionIn(`${typed.trimEnd()}*`)
  const more = whole.length < most && begun.beginnings.length > 0 ? await idsOf(db, begun, actor) : []
  return rowsOf(db, [...new Set([...whole, ...more])].slice(0, most))
}

async function idsOf(db: Db, question: Question, actor: Actor): Promise<string[]> {
  const { top, asksSomething, isNowhere } = await knownIn(db, { ...question, from: [], lines: [] })
  if (!asksSomething || isNowhere) return []
  const sought = { question, marks: '', narrow: false, notes: true, where: seenBy(actor), zone: actor.zone }
  const found = await foundTickets(db, { ...sought, below: top + 1, most })
  return found.map(({ id }) => id)
}

async function rowsOf(db: Db, ids: readonly string[]): Promise<Ticket[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Ticket>`${sql.raw(plannedOnce)}
    select t.number::float8 as number, t.subject, t.status, a.name as "accountName"
    from tickets t join accounts a on a.id = t.account_id
    where t.id = any(${sql.val(ids)}::uuid[]) order by array_position(${sql.val(ids)}::uuid[], t.id)`.execute(db)
  return rows
}

async function ticketNumbered(db: Db, typed: string, actor: Actor): Promise<Ticket | null> {
  const number = numberIn(typed)
  if (number === null) return null
  const { rows } = await sql<Ticket>`
    select t.number::float8 as number, t.subject, t.status, a.name as "accountName"
    from tickets t join accounts a on a.id = t.account_id where t.number = ${number} and ${seenBy(actor)}`.execute(db)
  return rows[0] ?? null
}

/** Colleagues who work here: a desk has some hundreds at most. */
async function agentsCalled(db: Db, plain: string): Promise<Answer['agents']> {
  const name = plain.slice(0, 80)
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Answer['agents'][number]>`
    select id, name from persons
    where kind = 'agent' and active and (name ilike ${part} or ${name} <% name)
    order by ${name} <<-> name, id limit ${most}`.execute(db)
  return rows
}
