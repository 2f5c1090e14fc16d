import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { accountKeepers } from '#contract/roles.ts'
import { screen } from '#platform/screen.ts'
import { accountById } from '../accounts/index.ts'
import { readableByStaff } from './shared/ticket-rows.ts'

type Card = Output<typeof accounts.accountCard>
type ContactRow = Omit<Card['contacts'][number], 'until'> & { until: Date | null }
type TicketRow = { number: string; subject: string; status: string; opened_at: Date }

export const accountCard = screen(accounts.accountCard, async ({ accountId }, { db, actor, now, refusal }) => {
  const account = await accountById(db, accountId)
  if (!account) throw refusal('account_not_found')
  const contacts = await sql<ContactRow>`
    select p.id, p.name, p.email, c.role, c.may_call as "mayCall", c.until, p.language, p.zone,
      (p.active and c.ended_at is null and (c.until is null or c.until > ${now})) as active, p.password_hash is not null as "cameIn"
    from account_contacts c join persons p on p.id = c.contact_id
    where c.account_id = ${accountId} order by active desc, p.name, p.id`.execute(db)
  const services = await sql<Card['services'][number]>`
    select id, kind, name, ended_at is null as active from services
    where account_id = ${accountId} order by ended_at is not null, name, id limit 500`.execute(db)
  const readsTickets = actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
  const tickets = readsTickets
    ? await sql<TicketRow>`
        select t.number, t.subject, t.status, t.opened_at from tickets t join lines l on l.id = t.line_id
        where t.account_id = ${accountId}
          and ${readableByStaff(actor)}
        order by t.number desc limit 20`.execute(db)
    : { rows: [] }
  return {
    id: account.id,
    contractNumber: account.contract_number,
    name: account.name,
    category: account.category,
    openedAt: account.opened_at.toISOString(),
    contacts: contacts.rows.map((contact) => ({ ...contact, until: contact.until?.toISOString() ?? null })),
    services: services.rows,
    tickets: tickets.rows.map((t) => ({
      number: Number(t.number),
      subject: t.subject,
      status: t.status,
      openedAt: t.opened_at.toISOString(),
    })),
    mayKeep: actor.roles.some((role) => (accountKeepers as readonly string[]).includes(role)),
  }
})
