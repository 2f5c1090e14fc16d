import { sql } from 'kysely'
import type { Db, Tables, Tx } from '#platform/db.ts'
import { mayBeInformed } from './rules.ts'
import type { TicketRow } from './tables.ts'

type Recipient = Pick<Tables['persons'], 'id' | 'kind' | 'name' | 'email' | 'language' | 'zone'> & { role: string }

/**
 * To whom what is said in public goes: who asked, and then the colleagues who are kept informed, as long as they are
 * active and have a right on the account. Who stands on the button is who gets the letter.
 */
export async function recipientsOf(
  db: Db | Tx,
  ticket: Pick<TicketRow, 'id' | 'account_id' | 'contact_id'>,
  now: Date,
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select p.id, p.kind, p.name, p.email, p.language, p.zone, c.role from account_contacts c join persons p on p.id = c.contact_id
    where c.account_id = ${ticket.account_id} and p.active and c.ended_at is null and (c.until is null or c.until > ${now})
      and (p.id = ${ticket.contact_id}
        or exists (select 1 from ticket_informants i where i.ticket_id = ${ticket.id} and i.contact_id = p.id))
    order by p.id <> ${ticket.contact_id}, p.id`.execute(db)
  return rows.filter(({ id, role }) => id === ticket.contact_id || mayBeInformed({ contact_id: id, role }, ticket))
}
