import { type RawBuilder, sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { promised } from '#contract/promised.ts'
import type { Language } from '#contract/text.ts'
import type { Answered, Authorship, TicketStatus } from '#contract/tickets.ts'
import { inOneBreath } from '#platform/breath.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { type Asking, maySee, mayWrite, objectionToAnswer, stepOf, whatAClientsWordDoes } from '../tickets/index.ts'
import { answersOf } from './shared/answers.ts'
import { threadOf, toldIn } from './shared/client-thread.ts'
import { colleaguesOf } from './shared/colleagues.ts'
import { complaintsOn } from './shared/complaints.ts'
import { unreachableAt } from './shared/letters-to-reader.ts'
import { passedOnIn } from './shared/passed-on.ts'
import { stepsReached, wentBack } from './shared/steps-reached.ts'
import { lineName } from './shared/ticket-rows.ts'
import { wroteAbout } from './shared/wrote-about.ts'

type Page = Output<typeof tickets.clientTicket>

type Head = {
  id: string
  number: string
  subject: string
  status: TicketStatus
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
  expert: boolean
  account_name: string
  contract_number: string
  service_name: string | null
  topic_ru: string | null
  topic_en: string | null
  line_ru: string
  line_en: string
  assignee_name: string | null
  opened_at: Date
  resolved_at: Date | null
  closed_at: Date | null
  follows: string | null
  merged_into: string | null
  next_contact_by: Date | null
  waiting_for: string | null
  authorship: Authorship | null
  contact_name: string
  last_seq: number
  last_public_seq: number
  chain_seq: number
  chain: Buffer
  answers: Answered[] | null
}

/** A client's page of a ticket. Which events it may show is a closed list; notes are not on it. */
export const clientTicket = screen(
  tickets.clientTicket,
  async ({ number, since }, { db, world, actor, now, refusal }) => {
    const ticket = await headOf(db, number, actor.language)
    if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
    const [page, passedOn] = await inOneBreath(db, (db) => [
      clientsPage(db, ticket, actor, { now, since }),
      passedOnIn(db, ticket, actor, now, world),
    ])
    return { ...page, ...passedOn }
  },
)

type Looking = Asking & Pick<Actor, 'language' | 'key'>

/**
 * What this person sees of a ticket that they may see: of a long one the ends, or all from an entry on. `shown` leaves
 * events out, where somebody else looks over the client's shoulder.
 */
export async function clientsPage(
  db: Db,
  ticket: Head,
  actor: Looking,
  { now, since, shown }: { now: Date; since?: number | undefined; shown?: RawBuilder<unknown> | undefined },
): Promise<Page> {
  const [{ entries, folded }, told, complaints, beside, colleagues, others, unreachable] = await inOneBreath(
    db,
    (db) => [
      threadOf(db, ticket.id, actor, { since, shown }),
      toldIn(db, ticket.id, actor, { lastSeq: ticket.last_seq, whole: since === 1 }),
      complaintsOn(db, ticket.id, shown),
      numbersBeside(db, ticket, actor),
      colleaguesOf(db, ticket, actor, now),
      // A program of the client's asks for a ticket, not for people.
      actor.key ? [] : wroteAbout(db, ticket, actor.id, now),
      actor.key ? null : unreachableAt(db, actor.id),
    ],
  )
  const readOnly = mayWrite(actor, ticket) ? null : 'ticket_read_only'
  const word = whatAClientsWordDoes(
    { status: ticket.status, resolvedAt: ticket.resolved_at, closedAt: ticket.closed_at },
    now,
  )
  return {
    ticketId: ticket.id,
    number: Number(ticket.number),
    subject: ticket.subject,
    status: ticket.status,
    accountName: ticket.account_name,
    contractNumber: ticket.contract_number,
    serviceName: ticket.service_name,
    topicName: actor.language === 'ru' ? ticket.topic_ru : ticket.topic_en,
    answers: ticket.answers ?? [],
    lineName: lineName(actor, ticket),
    assigneeName: ticket.assignee_name,
    step: stepOf(ticket),
    openedAt: ticket.opened_at.toISOString(),
    nextContactBy: ticket.next_contact_by?.toISOString() ?? null,
    waitingFor: ticket.waiting_for,
    authorship: ticket.authorship,
    contactName: ticket.contact_name,
    entries,
    folded,
    lastSeq: ticket.last_public_seq,
    steps: stepsReached(ticket.opened_at.toISOString(), told),
    wentBack: wentBack(told, stepOf(ticket)),
    promises: promised(told, ticket.next_contact_by?.toISOString() ?? null, now.toISOString()),
    complaints,
    ...colleagues,
    wroteAbout: others,
    unreachable,
    chain: { seq: ticket.chain_seq, hash: ticket.chain.toString('hex') },
    may: {
      reply: readOnly,
      confirm: ticket.status === 'resolved' ? readOnly : 'ticket_not_resolved',
      reopen: word === 'reopens' && !ticket.merged_into ? readOnly : 'ticket_not_resolved',
      complain:
        readOnly ??
        (ticket.merged_into ? 'ticket_merged' : null) ??
        (complaints.some(({ answeredAt }) => answeredAt === null) ? 'already_complained' : null),
      answerForIt: objectionToAnswer(ticket, actor),
    },
    word: ticket.merged_into ? (beside.mayWriteThere ? 'adds' : 'begins_anew') : word,
    ...beside.shown,
  }
}

export async function headOf(db: Db, number: number, language: Language): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select t.id, t.number, t.subject, t.status, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted, l.expert,
      a.name as account_name, a.contract_number, sv.name as service_name, tp.name_ru as topic_ru, tp.name_en as topic_en,
      l.name_ru as line_ru, l.name_en as line_en, p.name as assignee_name, t.opened_at, t.resolved_at, t.closed_at, t.follows, t.merged_into, t.next_contact_by,
      t.waiting_for, t.authorship, w.name as contact_name, t.last_seq, t.last_public_seq, link.seq as chain_seq, link.leaf as chain,
      ${answersOf(language)} as answers
    from tickets t
    join accounts a on a.id = t.account_id
    join lines l on l.id = t.line_id
    join persons w on w.id = t.contact_id
    cross join lateral (select seq, leaf from events where stream_id = t.id order by seq desc limit 1) link
    left join services sv on sv.id = t.service_id
    left join topics tp on tp.id = t.topic_id
    left join persons p on p.id = t.assignee_id
    where t.number = ${number}`.execute(db)
  return rows[0]
}

type Beside = { id: string; number: string; account_id: string; contact_id: string; merged_into: string | null }

/** The tickets before and after this one, and those it is one with; a billing contact knows of own ones alone. */
async function numbersBeside(db: Db, { id, account_id, follows, merged_into }: Head, actor: Looking) {
  const { rows } = await sql<Beside>`
    select id, number, account_id, contact_id, merged_into from tickets
    where id = any(array[${follows}, ${merged_into}]::uuid[]) or follows = ${id} or merged_into = ${id} order by number`.execute(
    db,
  )
  const line = { line_id: '', assignee_id: null, restricted: false }
  const seen = rows.filter((row) => row.account_id === account_id && maySee(actor, { ...row, ...line }))
  const numbers = (which: (row: Beside) => boolean) => seen.filter(which).map(({ number }) => Number(number))
  const last = seen.find((row) => row.id === merged_into)
  const before = (row: Beside) => row.id === follows
  const joined = (row: Beside) => row.merged_into === id
  return {
    mayWriteThere: last !== undefined && mayWrite(actor, { ...last, ...line }),
    shown: {
      follows: numbers(before)[0] ?? null,
      followedBy: numbers((row) => !before(row) && !joined(row) && row !== last),
      tookIn: numbers(joined),
      mergedInto: merged_into ? { number: last ? Number(last.number) : null } : null,
    },
  }
}
