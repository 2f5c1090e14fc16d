import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { EventRow } from '#platform/db.ts'
import { firstBrokenLink } from '#platform/ledger/verify.ts'
import { screen } from '#platform/screen.ts'
import { maySee } from '../tickets/index.ts'
import { namesInHistory } from './shared/names-in-history.ts'

const size = 200

type Head = {
  id: string
  subject: string
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
}

/** Everything that happened, as the ledger has it, with the chain of what is shown worked out anew. An auditor reads no words. */
export const ticketHistory = screen(tickets.ticketHistory, async ({ number, after }, { db, actor, refusal }) => {
  const { rows } = await sql<Head>`
    select t.id, t.subject, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted
    from tickets t join lines l on l.id = t.line_id where t.number = ${number}`.execute(db)
  const ticket = rows[0]
  const reads = ticket !== undefined && maySee(actor, ticket)
  if (!ticket || !(reads || actor.roles.includes('auditor'))) throw refusal('ticket_not_found')

  const found = await sql<EventRow & { name: string | null }>`
    select e.stream_id, e.seq, e.stream_kind, e.at, e.kind, e.actor_type, e.actor_id, e.trust, e.channel, e.meta, e.body, e.prev, e.leaf, p.name
    from events e left join persons p on p.id = e.actor_id
    where e.stream_id = ${ticket.id} and e.seq >= ${after} order by e.seq limit ${size + 2}`.execute(db)
  // The entry before the first one shown is read too: the first link hangs on it.
  const before = after > 0 ? found.rows.slice(0, 1) : []
  const events = found.rows.slice(before.length, before.length + size)
  return {
    number,
    subject: reads ? ticket.subject : null,
    firstBroken: firstBrokenLink([...before, ...events], before.length > 0),
    events: events.map((event) => ({
      seq: event.seq,
      at: event.at.toISOString(),
      kind: event.kind,
      actor: { type: event.actor_type, name: event.name },
      channel: event.channel,
      trust: event.trust,
      meta: event.meta,
      leaf: event.leaf.toString('hex'),
    })),
    names: await namesInHistory(
      db,
      events.map(({ meta }) => meta as Record<string, unknown>),
      { language: actor.language, reads },
    ),
    next: found.rows.length > before.length + size ? events.at(-1)!.seq : null,
  }
})
