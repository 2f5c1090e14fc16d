import { sql } from 'kysely'
import { drafts } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { filesIn, startOf, textOf } from '../drafts/rules.ts'
import type { DraftRow } from '../drafts/tables.ts'
import { maySee } from '../tickets/index.ts'

type Row = Pick<DraftRow, 'id' | 'ticket_id' | 'kind' | 'value' | 'saved_at' | 'ended_at' | 'ended_why'> & {
  versions: number
  number: string
  subject: string
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
}
const most = 200

/** My own words are mine wherever the ticket has gone; of a ticket I may not read any more nothing is said. */
export const myDrafts = screen(drafts.myDrafts, async ({ which }, { db, actor }) => {
  const { rows } = await sql<Row>`
    select d.id, d.ticket_id, d.kind, d.value, d.saved_at, d.ended_at, d.ended_why,
      (select count(*)::int from draft_versions v where v.draft_id = d.id) as versions,
      t.number, t.subject, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted
    from drafts d join tickets t on t.id = d.ticket_id join lines l on l.id = t.line_id
    where d.agent_id = ${actor.id} and (d.ended_at is not null) = ${which === 'ended'}::boolean
    order by coalesce(d.ended_at, d.saved_at) desc, d.id
    limit ${most}`.execute(db)
  return {
    drafts: rows.map((row) => {
      const value = JSON.parse(row.value) as Record<string, unknown>
      return {
        draftId: row.id,
        ticketId: row.ticket_id,
        ticket: maySee(actor, row) ? { number: Number(row.number), subject: row.subject } : null,
        kind: row.kind,
        start: startOf(textOf(row.kind, value)),
        files: filesIn(value).length,
        versions: row.versions,
        savedAt: row.saved_at.toISOString(),
        ended: row.ended_at && { at: row.ended_at.toISOString(), why: row.ended_why! },
      }
    }),
  }
})
