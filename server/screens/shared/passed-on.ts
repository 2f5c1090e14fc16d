import { sql } from 'kysely'
import type { PassedOn } from '#contract/tickets.ts'
import { inOneBreath } from '#platform/breath.ts'
import type { Actor, World } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { mayWrite, objectionToReading, type Whose, wordsOfSecret } from '../../tickets/index.ts'

type Row = {
  id: string
  label: string
  for_side: 'staff' | 'client'
  given_by: string | null
  giver: string | null
  given_at: Date
  seq: number | null
  until: Date
  key: Buffer | null
  sealed: Buffer | null
  read_by: string | null
  reader: string | null
  read_at: Date | null
  ended_at: Date | null
  ended_why: 'expired' | 'taken_back' | null
}
type Ticket = Whose & { id: string }
type Beside = { secrets?: PassedOn[]; mayBeShown?: number[] }

/** What was passed on once in a ticket, as far as this person may know of it; clients know nothing of what a note held. */
export async function passedOnIn(db: Db, ticket: Ticket, actor: Actor, now: Date, world?: World): Promise<Beside> {
  const [{ rows }, numbers] = await inOneBreath(db, (db) => [
    secretsOf(db, ticket.id, actor),
    shownAgain(db, ticket.id, actor, now),
  ])
  const mayBeShown = mayWrite(actor, ticket) ? numbers.rows.map(({ seq }) => seq) : []
  return {
    ...(rows.length > 0 ? { secrets: rows.map((row) => asPassedOn(row, ticket, actor, now, world)) } : {}),
    ...(mayBeShown.length > 0 ? { mayBeShown } : {}),
  }
}

const secretsOf = (db: Db, ticketId: string, actor: Actor) =>
  sql<Row>`
    select s.id, s.label, s.for_side, s.given_by, g.name as giver, s.given_at, s.seq, s.until, s.key, s.sealed, s.read_by,
      r.name as reader, s.read_at, s.ended_at, s.ended_why
    from one_time_secrets s
    left join persons g on g.id = s.given_by left join persons r on r.id = s.read_by
    where s.ticket_id = ${ticketId} ${actor.type === 'client' ? ofNoNote : sql``}
    order by s.given_at desc, s.id limit 50`.execute(db)

/** Entries with a number that was hidden on a guess, while it may be shown again. */
const shownAgain = (db: Db, ticketId: string, actor: Actor, now: Date) =>
  sql<{ seq: number }>`
    select distinct n.seq from hidden_numbers n join events e on e.stream_id = n.ticket_id and e.seq = n.seq
    where n.ticket_id = ${ticketId} and n.until > ${now}
      and (${actor.type === 'agent'} or e.actor_id = ${actor.id}) order by n.seq`.execute(db)

const ofNoNote = sql`and (s.seq is null or not exists (
  select from events e where e.stream_id = s.ticket_id and e.seq = s.seq and e.kind in ('ticket.noted', 'ticket.forwarded', 'ticket.outside_answered')))`

function asPassedOn(row: Row, ticket: Ticket, actor: Actor, now: Date, world?: World): PassedOn {
  const refused = mayWrite(actor, ticket) ? (objectionToReading(row, ticket, actor, now) ?? null) : 'ticket_read_only'
  const isLooking = world !== undefined && refused === null && row.read_at !== null
  return {
    secretId: row.id,
    label: row.label,
    for: row.for_side,
    giver: row.giver ?? '',
    givenAt: row.given_at.toISOString(),
    seq: row.seq,
    state: stateOf(row, now),
    until: row.until.toISOString(),
    reader: row.reader,
    readAt: row.read_at?.toISOString() ?? null,
    mine: row.given_by !== null && row.given_by === actor.id,
    ...(isLooking && row.key && row.sealed
      ? { words: wordsOfSecret(world.vault, row.id, { key: row.key, sealed: row.sealed }) }
      : {}),
    refused,
  }
}

function stateOf({ read_at, ended_why, until }: Row, now: Date): PassedOn['state'] {
  if (read_at) return 'read'
  return ended_why ?? (until <= now ? 'expired' : 'waits')
}
