import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { maySee } from '../../tickets/index.ts'

type Row = {
  id: string
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
}

/** The ticket of this number, if this person may see it: to whom it is closed it is not there. */
export async function ticketSeenBy(db: Db, actor: Actor, number: number): Promise<string | null> {
  const { rows } = await sql<Row>`
    select t.id, t.account_id, t.contact_id, t.line_id, t.assignee_id, l.restricted
    from tickets t join lines l on l.id = t.line_id where t.number = ${number}`.execute(db)
  const ticket = rows[0]
  return ticket && maySee(actor, ticket) ? ticket.id : null
}
