import { sql } from 'kysely'
import type { MailReason } from '#contract/mail/trust.ts'
import type { Db } from '#platform/db.ts'
import { mayBeInformed } from '../../tickets/index.ts'

/** Of many mails only the last are looked at, and of many addresses only the last are offered. */
const mostMails = 20
const most = 3

/** Why a mail has the level it has, where its signature held: that it is from this address is proven. */
const provenToBeFrom: readonly MailReason[] = ['token_of_another', 'sender_unknown', 'sender_unproven', 'sender_left']

type Ticket = { id: string; account_id: string; contact_id: string }

/**
 * Who else has written to a ticket's addresses and waits beside it: the address alone, and whose it is where they may be
 * kept informed. Only for whoever asked, and only where the address is proven: nobody is offered a forged name.
 */
export async function wroteAbout(db: Db, ticket: Ticket, readerId: string | null, now: Date) {
  if (readerId !== ticket.contact_id) return []
  const addresses = await provenAddresses(db, ticket.id)
  if (addresses.length === 0) return []
  const colleagues = await colleaguesWith(db, ticket, addresses, now)
  return addresses
    .map((address) => ({ address, colleague: colleagues.find(({ email }) => email === address) }))
    .filter(({ colleague }) => !colleague?.informed)
    .slice(0, most)
    .map(({ address, colleague }) => ({
      address,
      contactId: colleague && mayBeInformed(colleague, ticket) ? colleague.contact_id : null,
    }))
}

/** The newest first. What is kept of a mail is read here and not by the database, which knows no half letters. */
async function provenAddresses(db: Db, ticketId: string): Promise<string[]> {
  const { rows } = await sql<{ evidence: string | null }>`
    select evidence from incoming_mail
    where ticket_id = ${ticketId} and state = 'held' and reason = 'other_sender' order by id desc limit ${mostMails}`.execute(
    db,
  )
  const proven = rows
    .map(({ evidence }) => JSON.parse(evidence ?? '{}') as { author?: string | null; reason?: MailReason })
    .flatMap(({ author, reason }) => (author && reason && provenToBeFrom.includes(reason) ? [author] : []))
  return [...new Set(proven)]
}

async function colleaguesWith(db: Db, ticket: Ticket, addresses: readonly string[], now: Date) {
  const { rows } = await sql<{ email: string; contact_id: string; role: string; informed: boolean }>`
    select p.email, c.contact_id, c.role, i.contact_id is not null as informed
    from persons p join account_contacts c on c.contact_id = p.id
    left join ticket_informants i on i.ticket_id = ${ticket.id} and i.contact_id = p.id
    where p.kind = 'contact' and p.active and p.email = any(${sql.val(addresses)}::text[])
      and c.account_id = ${ticket.account_id} and c.ended_at is null and (c.until is null or c.until > ${now})`.execute(
    db,
  )
  return rows
}
