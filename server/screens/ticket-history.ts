import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { EventRow } from '#platform/db.ts'
import { firstBrokenLink } from '#platform/ledger/verify.ts'
import { screen } from '#platform/screen.ts'
import { maySee } from '../tickets/index.ts'
import { complaintsShownTo } from './shared/complaints.ts'
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

/**
 * Everything that happened, as the ledger has it, with its chain worked out anew. An auditor reads no words. That a client
 * has complained is the leads' and the auditor's to know until it is answered; the chain is worked out over it all the same.
 */
export const ticketHistory = screen(tickets.ticketHistory, async ({ number, after }, { db, actor, refusal }) => {
  const { rows } = await sql<Head>`
    select t.id, t.subject, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted
    from tickets t join lines l on l.id = t.line_id where t.number = ${number}`.execute(db)
  const ticket = rows[0]
  const reads = ticket !== undefined && maySee(actor, ticket)
  if (!ticket || !(reads || actor.roles.includes('auditor'))) throw refusal('ticket_not_found')

  const told = actor.roles.includes('auditor') ? sql`` : complaintsShownTo(actor)
  const found = await sql<EventRow & { name: string | null; shown: boolean }>`
    select e.stream_id, e.seq, e.stream_kind, e.at, e.kind, e.actor_type, e.actor_id, e.trust, e.channel, e.meta, e.body, e.prev, e.leaf, p.name,
      (true ${told}) as shown
    from events e left join persons p on p.id = e.actor_id
    where e.stream_id = ${ticket.id} and e.seq >= ${after} order by e.seq limit ${size + 2}`.execute(db)
  // The entry before the first one shown is read too: the first link hangs on it.
  const before = after > 0 ? found.rows.slice(0, 1) : []
  const events = found.rows.slice(before.length, before.length + size)
  const shown = events.filter((event) => event.shown)
  return {
    number,
    subject: reads ? ticket.subject : null,
    firstBroken: firstBrokenLink([...before, ...events], before.length > 0),
    events: shown.map((event) => ({
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
      shown.map(({ meta }) => meta as Record<string, unknown>),
      { language: actor.language, reads },
    ),
    next: found.rows.length > before.length + size ? events.at(-1)!.seq : null,
  }
})
