import { type RawBuilder, sql } from 'kysely'
import type { Channel, ClientEntry, File, TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { bodyOf } from './body.ts'
import { asCameByMailOfClient, type MailOfEntry, mailOfEntry } from './came-by-mail.ts'
import { endsOfStream } from './ends-of-stream.ts'
import { hiddenOf } from './hidden-of.ts'
import { asLetterToClient, type LetterRow, letterToReader } from './letters-to-reader.ts'
import { isClients } from './side.ts'
import { lineName } from './ticket-rows.ts'

/** Who reads it: what was cut off a mail is shown to its author alone. */
type Reading = Pick<Actor, 'language' | 'id'>

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
    hidden?: unknown
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
  mail: MailOfEntry | null
  letter: LetterRow | null
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
  'ticket.complained': 'complained',
  'ticket.colleague_informed': 'informed',
  'ticket.colleague_not_informed': 'not_informed',
  'ticket.authorship_confirmed': 'authorship_confirmed',
  'ticket.merged': 'merged',
  'ticket.taken_apart': 'taken_apart',
}
const kinds = sql.val(Object.keys(shown))

const lastShown = 30
const moreAtOnce = 100

/** From which entry on; of `e` (events) what may be shown. */
type Asked = { since?: number | undefined; shown?: RawBuilder<unknown> | undefined }

/** Of a long thread the first entry and the last thirty, or from an entry on; and how many are left out between. */
export async function threadOf(db: Db, ticketId: string, actor: Reading, { since, shown }: Asked) {
  const which = sql`e.stream_id = ${ticketId} and e.kind = any(${kinds}::text[]) ${shown ?? sql``}`
  const ends = await endsOf(db, which)
  const from = Math.min(since ?? ends.from, ends.from)
  const entries = await entriesOf(db, ticketId, which, actor, from)
  const count = ends.all - entries.length
  return { entries, folded: count > 0 ? { count, since: await backFrom(db, which, from) } : null }
}

/** Where the last entries begin, and how many there are in all. */
async function endsOf(db: Db, which: RawBuilder<unknown>): Promise<{ from: number; all: number }> {
  const { rows } = await sql<{ from: number | null; all: number }>`
    select (select min(seq) from (select e.seq from events e where ${which} order by e.seq desc limit ${lastShown}) last) as from,
      (select count(*)::int from events e where ${which}) as all`.execute(db)
  return { from: rows[0]!.from ?? 1, all: rows[0]!.all }
}

async function backFrom(db: Db, which: RawBuilder<unknown>, from: number): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`
    select min(seq) as seq from (
      select e.seq from events e where ${which} and e.seq < ${from} order by e.seq desc limit ${moreAtOnce}) earlier`.execute(
    db,
  )
  return rows[0]!.seq ?? 1
}

/** What the whole conversation amounts to: who did what when, and which times were named; no word of it. */
export type Told = Pick<ClientEntry, 'at' | 'kind' | 'side' | 'author' | 'to' | 'nextContactBy'> & {
  /** Handed to a line of experts. */
  expert: boolean | null
}

/** What a conversation of thousands of messages has most of. */
const usual = sql`array['ticket.replied', 'ticket.next_contact_set', 'promise.missed']`
const usualTold = 400

/**
 * All of it, or without what is usual and long ago: every turn that the ticket took and our first word stay. A page reads
 * that; who wants every promise there ever was opens the page for printing.
 */
export async function toldIn(
  db: Db,
  ticketId: string,
  actor: Reading,
  { lastSeq, whole }: { lastSeq: number; whole: boolean },
): Promise<Told[]> {
  const firstOfOurs = sql`(select f.seq from events f where f.stream_id = ${ticketId} and f.kind = 'ticket.replied'
    and f.actor_type <> 'client' and f.trust <> 'K' order by f.seq limit 1)`
  const long = sql`and (e.kind <> all (${usual}) or e.seq > ${lastSeq - usualTold} or e.meta @> '{"reopened": true}' or e.seq = ${firstOfOurs})`
  const { rows } = await sql<EntryRow & { expert: boolean | null }>`
    select e.seq, e.at, e.kind, e.actor_type, e.channel, e.trust, e.meta, null as content, p.name as author, q.name as to_person,
      l.name_ru as line_ru, l.name_en as line_en, l.expert, null as files, null as mail, null as letter
    from events e ${names}
    where e.stream_id = ${ticketId} and e.kind = any(${kinds}::text[]) ${whole ? sql`` : long} order by e.seq`.execute(
    db,
  )
  return rows.map((row) => {
    const { at, kind, side, author, to, nextContactBy } = asClientEntry(row, actor)
    return { at, kind, side, author, to, nextContactBy, expert: row.expert }
  })
}

/** Names beside ids; `to` is an id in some events alone. */
const names = sql`
  left join persons p on p.id = e.actor_id
  left join persons q on q.id = case when e.kind in ('ticket.assigned', 'ticket.handed_over') then (e.meta ->> 'to')::uuid
    when e.kind in ('ticket.colleague_informed', 'ticket.colleague_not_informed') then (e.meta ->> 'contactId')::uuid end
  left join lines l on l.id = (e.meta ->> 'toLine')::uuid`

async function entriesOf(
  db: Db,
  ticketId: string,
  which: RawBuilder<unknown>,
  actor: Reading,
  from: number,
): Promise<ClientEntry[]> {
  const { rows } = await sql<EntryRow>`
    select e.seq, e.at, e.kind, e.actor_type, e.channel, e.trust, e.meta, c.content, p.name as author, q.name as to_person,
      l.name_ru as line_ru, l.name_en as line_en, f.files, i.mail, w.letter
    from ${endsOfStream(ticketId, from)} e ${names}
    left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
    left join lateral (
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256, 'picture', f.picture) order by f.id) as files
      from ticket_files f where f.ticket_id = e.stream_id and f.seq = e.seq and not f.internal
    ) f on e.kind in ('ticket.opened', 'ticket.replied', 'ticket.resolved')
    ${mailOfEntry(true)}
    ${letterToReader(actor.id)}
    where ${which}
    order by e.seq`.execute(db)
  return rows.map((row) => asClientEntry(row, actor))
}

function kindOf({ kind, meta }: EntryRow): ClientEntry['kind'] {
  if (meta.reopened) return 'reopened'
  if (kind === 'ticket.closed' && meta.why === 'denied') return 'authorship_denied'
  if (kind === 'ticket.closed' && meta.why !== 'confirmed') return 'closed'
  return shown[kind]!
}

function asClientEntry(row: EntryRow, actor: Reading): ClientEntry {
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
    unproven: side === 'client' && (row.trust === 'L' || row.trust === 'M0'),
    text: content?.text ?? content?.reason ?? null,
    ...bodyOf(content),
    ...hiddenOf(meta),
    solution:
      row.kind === 'ticket.resolved' && content
        ? { happened: content.happened!, done: content.done!, advice: content.advice! }
        : null,
    status: meta.for ?? meta.status ?? null,
    // Of a merge the page itself names the other ticket, to those who may read it.
    to:
      row.kind === 'ticket.followed'
        ? String(meta.number)
        : (row.to_person ?? (row.line_ru ? lineName(actor, { line_ru: row.line_ru, line_en: row.line_en! }) : null)),
    nextContactBy: meta.nextContactBy ?? (row.kind === 'ticket.next_contact_set' ? meta.by! : null),
    files: row.files ?? [],
    ...(row.letter ? { letter: asLetterToClient(row.letter) } : {}),
    ...(side === 'client' && row.mail ? { mail: asCameByMailOfClient(row.mail, actor) } : {}),
  }
}
