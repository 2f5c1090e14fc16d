import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { File, TicketFile } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { isClients } from './shared/side.ts'
import { ticketSeenBy } from './shared/ticket-seen-by.ts'

const size = 100

type Row = File & {
  seq: number
  internal: boolean
  at: Date
  meta: { saidAt?: string }
  actor_type: string
  actor_id: string | null
  trust: string
  author: string | null
}

/** Every file that anybody sent in this ticket, in one place. */
export const ticketFiles = screen(tickets.ticketFiles, async ({ number, after }, { db, actor, refusal }) => {
  const ticketId = await ticketSeenBy(db, actor, number)
  if (!ticketId) throw refusal('ticket_not_found')
  const [before] = cursorValues(after, 'id') ?? []
  const found = await sql<Row>`
    select f.id, f.name, f.size::float8 as size, f.sha256, f.picture, f.seq, f.internal,
      e.at, e.meta, e.actor_type, e.actor_id, e.trust, p.name as author
    from ticket_files f
    join events e on e.stream_id = f.ticket_id and e.seq = f.seq
    left join persons p on p.id = e.actor_id
    where f.ticket_id = ${ticketId} ${before ? sql`and f.id < ${before}` : sql``}
    order by f.id desc limit ${size + 1}`.execute(db)
  const { rows, next } = paged(found.rows, size, ({ id }) => cursorAt(id))
  return { files: rows.map(asFile), next }
})

const asFile = ({ at, meta, actor_type, actor_id, trust, author, ...file }: Row): TicketFile => ({
  ...file,
  at: meta.saidAt ?? at.toISOString(),
  author: actor_id ? { id: actor_id, name: author ?? '' } : null,
  side: actor_type === 'system' ? 'system' : isClients({ actor_type, trust }) ? 'client' : 'staff',
})
