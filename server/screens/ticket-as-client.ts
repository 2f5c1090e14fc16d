import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { maySee } from '../tickets/index.ts'
import { clientsPage, headOf } from './client-ticket.ts'
import { complaintsShownTo } from './shared/complaints.ts'

type Client = Output<typeof tickets.ticketAsClient>['client']

/**
 * The client's page of a ticket for staff who may read it: word for word, in the client's language. A complaint that no
 * lead has answered stays between the client and the leads here too.
 */
export const ticketAsClient = screen(tickets.ticketAsClient, async ({ number }, { db, actor, now, refusal }) => {
  const asker = await askerOf(db, number, now)
  const head = asker && (await headOf(db, number, asker.language))
  if (!head || !maySee(actor, head)) throw refusal('ticket_not_found')
  const { id, role, ...client } = asker
  // A right that has ended is shown as the narrowest: their own tickets and nobody else's beside this one.
  const as = { type: 'client', id, roles: [], lines: [], accounts: [{ id: head.account_id, role: role ?? 'billing' }] }
  const looking = { ...as, language: client.language }
  return { ticket: await clientsPage(db, head, looking, { now, shown: complaintsShownTo(actor) }), client }
})

async function askerOf(db: Db, number: number, now: Date) {
  const { rows } = await sql<Client & { id: string; role: string | null }>`
    select p.id, p.name, p.language, p.zone,
      (select c.role from account_contacts c
       where c.account_id = t.account_id and c.contact_id = p.id and c.ended_at is null and (c.until is null or c.until > ${now})) as role
    from tickets t join persons p on p.id = t.contact_id where t.number = ${number}`.execute(db)
  return rows[0]
}
