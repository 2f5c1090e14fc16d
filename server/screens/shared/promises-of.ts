import { sql } from 'kysely'
import { type Promised, promised, type Told } from '#contract/promised.ts'
import type { Db } from '#platform/db.ts'

type Row = { at: Date; kind: string; actor_type: string; meta: { why?: string; nextContactBy?: string; by?: string } }

const kinds: Record<string, Told['kind']> = {
  'ticket.opened': 'opened',
  'ticket.replied': 'message',
  'ticket.resolved': 'solution',
  'ticket.handed_over': 'handed_over',
  'ticket.put_to_wait': 'waiting',
  'ticket.next_contact_set': 'next_contact',
  'promise.missed': 'missed',
}

/** Enough of what was told last for the promises shown; a long ticket is not read whole for them. */
const told = 120
const shown = 20

/** The last times the client was named and what came of them, by the same rule as on the client's own page. */
export async function promisesOf(db: Db, ticketId: string, nextContactBy: Date | null, now: Date): Promise<Promised[]> {
  const { rows } = await sql<Row>`
    select e.at, e.kind, e.actor_type, e.meta from events e
    where e.stream_id = ${ticketId} and e.kind = any(${sql.val(Object.keys(kinds))}::text[])
    order by e.seq desc limit ${told}`.execute(db)
  return promised(rows.reverse().map(asTold), nextContactBy?.toISOString() ?? null, now.toISOString()).slice(-shown)
}

function asTold({ at, kind, actor_type, meta }: Row): Told {
  const isSetTime = kind === 'ticket.next_contact_set'
  const bySystem = actor_type === 'system' || (isSetTime && meta.why !== 'moved')
  return {
    at: at.toISOString(),
    kind: kinds[kind]!,
    side: bySystem ? 'system' : actor_type === 'client' ? 'client' : 'staff',
    nextContactBy: (isSetTime ? meta.by : meta.nextContactBy) ?? null,
  }
}
