import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Channel, ClientEntry, File, TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { maySee, mayWrite, stepOf, whatAClientsWordDoes } from '../tickets/index.ts'
import { bodyOf } from './shared/body.ts'
import { isClients } from './shared/side.ts'
import { lineName } from './shared/ticket-rows.ts'

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
  next_contact_by: Date | null
  waiting_for: string | null
  last_seq: number
}

/** A client's page of a ticket. Which events it may show is a closed list; notes are not on it. */
export const clientTicket = screen(tickets.clientTicket, async ({ number }, { db, actor, now, refusal }) => {
  const ticket = await headOf(db, number)
  if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
  const entries = await entriesOf(db, ticket.id, actor)
  const readOnly = mayWrite(actor, ticket) ? null : 'ticket_read_only'
  const word = whatAClientsWordDoes(
    { status: ticket.status, resolvedAt: ticket.resolved_at, closedAt: ticket.closed_at },
    now,
  )
  const beside = await numbersBeside(db, ticket, actor)
  return {
    ticketId: ticket.id,
    number: Number(ticket.number),
    subject: ticket.subject,
    status: ticket.status,
    accountName: ticket.account_name,
    contractNumber: ticket.contract_number,
    serviceName: ticket.service_name,
    topicName: actor.language === 'ru' ? ticket.topic_ru : ticket.topic_en,
    lineName: lineName(actor, ticket),
    assigneeName: ticket.assignee_name,
    step: stepOf(ticket),
    openedAt: ticket.opened_at.toISOString(),
    nextContactBy: ticket.next_contact_by?.toISOString() ?? null,
    waitingFor: ticket.waiting_for,
    entries,
    lastSeq: entries.at(-1)?.seq ?? 0,
    may: {
      reply: readOnly,
      confirm: ticket.status === 'resolved' ? readOnly : 'ticket_not_resolved',
      reopen: word === 'reopens' ? readOnly : 'ticket_not_resolved',
    },
    word,
    ...beside,
  }
})

async function headOf(db: Db, number: number): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select t.id, t.number, t.subject, t.status, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted, l.expert,
      a.name as account_name, a.contract_number, sv.name as service_name, tp.name_ru as topic_ru, tp.name_en as topic_en,
      l.name_ru as line_ru, l.name_en as line_en, p.name as assignee_name, t.opened_at, t.resolved_at, t.closed_at, t.follows, t.next_contact_by,
      t.waiting_for, t.last_seq
    from tickets t
    join accounts a on a.id = t.account_id
    join lines l on l.id = t.line_id
    left join services sv on sv.id = t.service_id
    left join topics tp on tp.id = t.topic_id
    left join persons p on p.id = t.assignee_id
    where t.number = ${number}`.execute(db)
  return rows[0]
}

/** The tickets before and after this one; a billing contact knows of own ones alone. */
async function numbersBeside(db: Db, { id, account_id, follows }: Head, actor: Actor) {
  const { rows } = await sql<{ id: string; number: string; account_id: string; contact_id: string }>`
    select id, number, account_id, contact_id from tickets where id = ${follows} or follows = ${id} order by number`.execute(
    db,
  )
  const line = { line_id: '', assignee_id: null, restricted: false }
  const seen = rows.filter((row) => row.account_id === account_id && maySee(actor, { ...row, ...line }))
  return {
    follows: seen.filter((row) => row.id === follows).map((row) => Number(row.number))[0] ?? null,
    followedBy: seen.filter((row) => row.id !== follows).map((row) => Number(row.number)),
  }
}

type EntryRow = {
  seq: number
  at: Date
  kind: string
  actor_type: string
  trust: string
  channel: Channel
  meta: {
    reopened?: boolean
    for?: TicketStatus
    nextContactBy?: string | null
    by?: string
    why?: string
    status?: TicketStatus
    number?: number
    /** Of what came with an import. */
    saidAt?: string
  }
  content: {
    text?: string
    format?: string
    ip?: string
    reason?: string
    happened?: string
    done?: string
    advice?: string
  } | null
  author: string | null
  to_person: string | null
  line_ru: string | null
  line_en: string | null
  files: (Omit<File, 'size'> & { size: number })[] | null
}

const shown: Record<string, ClientEntry['kind']> = {
  'ticket.opened': 'opened',
  'ticket.replied': 'message',
  'ticket.resolved': 'solution',
  'ticket.handed_over': 'handed_over',
  'ticket.put_to_wait': 'waiting',
  'ticket.taken_up': 'taken_up',
  'ticket.next_contact_set': 'next_contact',
  'ticket.closed': 'confirmed',
  'ticket.reopened': 'reopened',
  'ticket.followed': 'followed',
  'promise.missed': 'missed',
  'ticket.assigned': 'assigned',
}

async function entriesOf(db: Db, ticketId: string, actor: Actor): Promise<ClientEntry[]> {
  const { rows } = await sql<EntryRow>`
    select e.seq, e.at, e.kind, e.actor_type, e.channel, e.trust, e.meta, c.content, p.name as author, q.name as to_person,
      l.name_ru as line_ru, l.name_en as line_en, f.files
    from events e
    left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
    left join persons p on p.id = e.actor_id
    left join persons q on q.id = case when e.kind in ('ticket.assigned', 'ticket.handed_over') then (e.meta ->> 'to')::uuid end
    left join lines l on l.id = (e.meta ->> 'toLine')::uuid
    left join lateral (
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256, 'picture', f.picture) order by f.id) as files
      from ticket_files f where f.ticket_id = e.stream_id and f.seq = e.seq and not f.internal
    ) f on e.kind in ('ticket.opened', 'ticket.replied', 'ticket.resolved')
    where e.stream_id = ${ticketId} and e.kind = any(${sql.val(Object.keys(shown))}::text[])
    order by e.seq`.execute(db)
  return rows.map((row) => asClientEntry(row, actor))
}

function kindOf({ kind, meta }: EntryRow): ClientEntry['kind'] {
  if (meta.reopened) return 'reopened'
  if (kind === 'ticket.closed' && meta.why !== 'confirmed') return 'closed'
  return shown[kind]!
}

function asClientEntry(row: EntryRow, actor: Actor): ClientEntry {
  const { content, meta } = row
  // A time set by the promise terms is nobody's doing, though it came with somebody's message.
  const bySystem = row.actor_type === 'system' || (row.kind === 'ticket.next_contact_set' && meta.why !== 'moved')
  const side = bySystem ? 'system' : isClients(row) ? 'client' : 'staff'
  return {
    seq: row.seq,
    at: meta.saidAt ?? row.at.toISOString(),
    kind: kindOf(row),
    side,
    author: bySystem ? '' : (row.author ?? ''),
    channel: row.channel,
    ip: side === 'client' ? (content?.ip ?? null) : null,
    unproven: side === 'client' && row.trust === 'L',
    text: content?.text ?? content?.reason ?? null,
    ...bodyOf(content),
    solution:
      row.kind === 'ticket.resolved' && content
        ? { happened: content.happened!, done: content.done!, advice: content.advice! }
        : null,
    status: meta.for ?? meta.status ?? null,
    to: meta.number
      ? String(meta.number)
      : (row.to_person ?? (row.line_ru ? lineName(actor, { line_ru: row.line_ru, line_en: row.line_en! }) : null)),
    nextContactBy: meta.nextContactBy ?? (row.kind === 'ticket.next_contact_set' ? meta.by! : null),
    files: row.files ?? [],
  }
}
