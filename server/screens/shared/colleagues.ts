import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { type Asking, mayBeInformed, mayWrite } from '../../tickets/index.ts'

type Row = { id: string; name: string; role: string; informed: boolean }
const noLine = { line_id: '', assignee_id: null, restricted: false }
type Ticket = { id: string; account_id: string; contact_id: string }

/**
 * Who of the account hears of this ticket too, and who might: by the names under which the account knows them, and no
 * address. Whose right has ended hears nothing any more and is not named.
 */
export async function colleaguesOf(db: Db, ticket: Ticket, actor: Asking & Partial<Pick<Actor, 'key'>>, now: Date) {
  const { rows } = await sql<Row>`
    select p.id, coalesce(c.named, p.name) as name, c.role, i.contact_id is not null as informed
    from account_contacts c join persons p on p.id = c.contact_id
    left join ticket_informants i on i.ticket_id = ${ticket.id} and i.contact_id = p.id
    where c.account_id = ${ticket.account_id} and p.active and c.ended_at is null and (c.until is null or c.until > ${now})
    order by name, p.id limit 200`.execute(db)
  const may = rows.filter(({ id, role }) => mayBeInformed({ contact_id: id, role }, ticket))
  const named = (some: Row[]) => some.map(({ id, name }) => ({ id, name }))
  return {
    informants: named(may.filter(({ informed }) => informed)),
    // Only to who may tell somebody; and a program of the client's asks for a ticket, not for people.
    colleagues:
      actor.key || !mayWrite(actor, { ...ticket, ...noLine }) ? [] : named(may.filter(({ informed }) => !informed)),
  }
}
