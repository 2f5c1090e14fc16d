import { type RawBuilder, sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { MailProof } from '#contract/mail/trust.ts'
import { inOneBreath } from '#platform/breath.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { nextUpdateBy, promiseTerms } from '../promises/index.ts'
import { isOpen, maySee, mayWrite, recipientsOf } from '../tickets/index.ts'
import { asNote, noteAsJson, notesReadBy } from './shared/account-notes.ts'
import { answersOf } from './shared/answers.ts'
import { asDeskEntry } from './shared/desk-entries.ts'
import { endsOf, tailOf } from './shared/desk-thread.ts'
import { asHeld, type HeldRow, heldBeside } from './shared/held-beside.ts'
import { asKnown, incidentsOn } from './shared/incidents-on.ts'
import { machinesAround } from './shared/machines-around.ts'
import { proofOf } from './shared/mail-proof.ts'
import { mergedBeside } from './shared/merged.ts'
import { passedOnIn } from './shared/passed-on.ts'
import { promisesOf } from './shared/promises-of.ts'
import { sendsInTicket } from './shared/sends-in-ticket.ts'
import { lineName } from './shared/ticket-rows.ts'
import { togetherOf } from './shared/together-of.ts'
import { whoMayHaveIt } from './shared/who-may-have-it.ts'

type Page = Output<typeof tickets.ticketPage>

type Head = {
  id: string
  number: string
  subject: string
  status: Page['status']
  priority: Page['priority']
  channel: Page['channel']
  opened_at: Date
  next_contact_by: Date | null
  waiting_for: string | null
  authorship: Page['authorship']
  trust: MailProof['level'] | null
  evidence: string | null
  last_seq: number
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
  line_ru: string
  line_en: string
  assignee_name: string | null
  topic_id: string | null
  topic_ru: string | null
  topic_en: string | null
  tags: string[]
  account: Page['account']
  contact: Omit<Page['contact'], 'role'>
  role: string | null
  service: Page['service']
  earlier: Page['earlier'] | null
  on_service: Page['onService'] | null
  notes: Page['accountNotes'] | null
  answers: Page['answers'] | null
  beside: { number: number; before: boolean }[] | null
  tail_from: number
  folded: number
  files: number
  incidents: Page['incidents'] | null
  held_mail: HeldRow[] | null
}

/** The desk's page of a ticket: facts in one statement; the thread and what stands around it in one breath. */
export const ticketPage = screen(tickets.ticketPage, async ({ number }, { db, actor, now, refusal }) => {
  const ticket = await headOf(db, number, actor, now)
  if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
  const [places, entries, terms, promises, { recipients, machines }, sends, together, passedOn, beside] =
    await inOneBreath(db, (db) => [
      whoMayHaveIt(db),
      endsOf(db, ticket.id, ticket.tail_from, actor),
      promiseTerms(db, ticket.topic_id),
      promisesOf(db, ticket.id, ticket.next_contact_by, now),
      reachedBy(db, ticket, now),
      sendsInTicket(db, ticket.id, actor, now),
      togetherOf(db, ticket.id, actor),
      passedOnIn(db, ticket, actor, now),
      mergedBeside(db, ticket.id, actor, now),
    ])
  const objection = mayWrite(actor, ticket) ? null : 'not_allowed'
  const ended = beside.mergedInto && 'ticket_merged'
  const change = objection ?? ended ?? (isOpen(ticket.status) ? null : 'ticket_closed')
  return {
    ticketId: ticket.id,
    number: Number(ticket.number),
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel,
    openedAt: ticket.opened_at.toISOString(),
    nextContactBy: ticket.next_contact_by?.toISOString() ?? null,
    line: { id: ticket.line_id, name: lineName(actor, ticket) },
    assignee: ticket.assignee_id ? { id: ticket.assignee_id, name: ticket.assignee_name! } : null,
    topicName: actor.language === 'ru' ? ticket.topic_ru : ticket.topic_en,
    answers: ticket.answers ?? [],
    tags: ticket.tags,
    waitingFor: ticket.waiting_for,
    authorship: ticket.authorship,
    proof: proofOf(ticket),
    account: ticket.account,
    contact: { ...ticket.contact, role: ticket.role },
    service: ticket.service,
    recipients: recipients.map(({ id, name, email }) => ({
      id,
      name,
      email,
      undeliverable: machines.undeliverable(email),
    })),
    automatic: machines.automatic,
    earlier: asides(ticket.earlier),
    onService: asides(ticket.on_service),
    accountNotes: (ticket.notes ?? []).map(asNote),
    promises,
    follows: ticket.beside?.find(({ before }) => before)?.number ?? null,
    followedBy: (ticket.beside ?? []).filter(({ before }) => !before).map(({ number }) => number),
    entries: entries.map((row) => asDeskEntry(row, actor)),
    tailFrom: ticket.tail_from,
    folded: ticket.folded,
    files: ticket.files,
    incidents: (ticket.incidents ?? []).map(asKnown),
    heldMail: (ticket.held_mail ?? []).map(asHeld),
    sends,
    lastSeq: ticket.last_seq,
    proposedNextContact: nextUpdateBy(terms, ticket.priority, now).toISOString(),
    lines: places.lines.map((line) => ({ id: line.id, name: actor.language === 'ru' ? line.ru : line.en })),
    agents: places.agents,
    together,
    ...passedOn,
    ...beside,
    may: {
      reply: objection ?? ended ?? (ticket.status === 'closed' ? 'ticket_closed' : null),
      note: objection ?? ended,
      change,
      resolve: change,
    },
  }
})

/** To whom a reply goes, and what is known of their addresses. */
async function reachedBy(db: Db, ticket: Head, now: Date) {
  const recipients = await recipientsOf(db, ticket, now)
  const addresses = recipients.map(({ email }) => email)
  return { recipients, machines: await machinesAround(db, ticket.id, addresses) }
}

async function headOf(db: Db, number: number, actor: Actor, now: Date): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select t.id, t.number, t.subject, t.status, t.priority, t.channel, t.opened_at, t.next_contact_by, t.waiting_for, t.last_seq,
      t.authorship, began.trust, began.evidence,
      t.account_id, t.contact_id, t.topic_id, t.line_id, t.assignee_id, l.restricted, l.name_ru as line_ru, l.name_en as line_en,
      s.name as assignee_name, tp.name_ru as topic_ru, tp.name_en as topic_en,
      array(select g.name from ticket_tags x join tags g on g.id = x.tag_id where x.ticket_id = t.id order by g.name) as tags,
      json_build_object('id', a.id, 'name', a.name, 'contractNumber', a.contract_number, 'category', a.category) as account,
      json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'language', c.language, 'zone', c.zone) as contact,
      (select ac.role from account_contacts ac
       where ac.account_id = t.account_id and ac.contact_id = t.contact_id and c.active
         and ac.ended_at is null and (ac.until is null or ac.until > ${now})) as role,
      case when sv.id is not null then json_build_object('id', sv.id, 'name', sv.name, 'kind', sv.kind) end as service,
      ${lastOf(sql`o.account_id = t.account_id`, actor)} as earlier,
      ${lastOf(sql`o.service_id = t.service_id`, actor)} as on_service,
      (select json_agg(x.note) from (select ${noteAsJson(actor)} as note from account_notes n
        where n.account_id = t.account_id and n.removed_at is null and ${notesReadBy(actor)}
        order by n.pinned desc, n.id desc limit 4) x) as notes,
      (select json_agg(json_build_object('number', x.number::float8, 'before', x.id = t.follows) order by x.number)
       from tickets x join lines xl on xl.id = x.line_id
       where (x.id = t.follows or x.follows = t.id)
         and (not xl.restricted or ${actor.roles.includes('lead')} or x.line_id = any(${sql.val(actor.lines)}::uuid[]))) as beside,
      (select count(*)::int from (select from ticket_files f where f.ticket_id = t.id limit 1000) x) as files,
      ${incidentsOn(actor.language)} as incidents, ${heldBeside(now)} as held_mail,
      tail.tail_from, tail.folded, ${answersOf(actor.language)} as answers
    from tickets t
    cross join lateral ${tailOf} tail
    join accounts a on a.id = t.account_id
    join persons c on c.id = t.contact_id
    join lines l on l.id = t.line_id
    left join persons s on s.id = t.assignee_id
    left join topics tp on tp.id = t.topic_id
    left join services sv on sv.id = t.service_id
    left join lateral (select m.trust, m.evidence from incoming_mail m where m.ticket_id = t.id and m.seq = 1 limit 1) began on true
    where t.number = ${number}`.execute(db)
  return rows[0]
}

/** The last others that have this in common with ticket `t`. */
const lastOf = (shared: RawBuilder<unknown>, actor: Actor) => sql`
      (select json_agg(e) from (
        select o.number::float8 as number, o.subject, o.status, o.opened_at as "openedAt"
        from tickets o join lines ol on ol.id = o.line_id
        where ${shared} and o.id <> t.id
          and (not ol.restricted or ${actor.roles.includes('lead')} or o.line_id = any(${sql.val(actor.lines)}::uuid[]))
        order by o.number desc limit 5) e)`

const asides = (rows: Page['earlier'] | null): Page['earlier'] =>
  (rows ?? []).map((row) => ({ ...row, openedAt: new Date(row.openedAt).toISOString() }))
