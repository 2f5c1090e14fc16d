import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { accountKeepers, ticketReaders, ticketWorkers } from '#contract/roles.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { accountById, lastDayOf, mayKeepTo } from '../accounts/index.ts'
import { allLines, theDesk } from '../staff/index.ts'
import { notesOf } from './shared/account-notes.ts'
import { hasRole } from './shared/roles.ts'
import { openSet, seenBy } from './shared/ticket-rows.ts'

type Card = Output<typeof accounts.accountCard>
type ContactRow = Omit<Card['contacts'][number], 'until'> & { until: Date | null }
type TokenRow = { id: string; name: string; contact: string; lastUsedAt: Date | null; expiresAt: Date | null }

/** One client: who acts for it, what it has, what one should know before writing. */
export const accountCard = screen(accounts.accountCard, async ({ accountId }, { db, actor, now, refusal }) => {
  const account = await accountById(db, accountId)
  if (!account) throw refusal('account_not_found')
  const readsTickets = hasRole(actor, ticketReaders)
  const notes = readsTickets && hasRole(actor, ticketWorkers)
  return {
    id: account.id,
    contractNumber: account.contract_number,
    name: account.name,
    category: account.category,
    tier: account.tier,
    language: account.language,
    zone: account.zone,
    openedAt: account.opened_at.toISOString(),
    contacts: await contactsOfCard(db, accountId, now),
    services: await servicesOf(db, accountId),
    openTickets: readsTickets ? await countOpen(db, accountId, actor) : null,
    notes: await notesOf(db, accountId, actor),
    noteLines: notes ? await linesToKeepTo(db, actor) : [],
    tokens: await tokensOf(db, accountId, now),
    looks: await looksAt(db, accountId),
    may: { keep: hasRole(actor, accountKeepers), note: notes, readTickets: readsTickets },
  }
})

async function contactsOfCard(db: Db, accountId: string, now: Date): Promise<Card['contacts']> {
  const { rows } = await sql<ContactRow>`
    select p.id, p.name, p.email, c.role, c.may_call as "mayCall", c.until, p.language, p.zone,
      (p.active and c.ended_at is null and (c.until is null or c.until > ${now})) as active,
      p.password_hash is not null as "cameIn", f.confirmed_at is not null as "secondFactor"
    from account_contacts c join persons p on p.id = c.contact_id left join second_factors f on f.person_id = p.id
    where c.account_id = ${accountId} order by active desc, p.name, p.id`.execute(db)
  const zone = (await theDesk(db))?.zone ?? 'UTC'
  return rows.map((contact) => ({ ...contact, until: contact.until && lastDayOf(contact.until, zone) }))
}

async function servicesOf(db: Db, accountId: string): Promise<Card['services']> {
  const { rows } = await sql<Card['services'][number]>`
    select id, kind, name, ended_at is null as active from services
    where account_id = ${accountId} order by ended_at is not null, name, id limit 500`.execute(db)
  return rows
}

async function countOpen(db: Db, accountId: string, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tickets t where t.account_id = ${accountId} and t.${openSet} and ${seenBy(actor)}`.execute(
    db,
  )
  return rows[0]!.n
}

async function linesToKeepTo(db: Db, actor: Actor): Promise<Card['noteLines']> {
  const lines = (await allLines(db)).filter((line) => mayKeepTo(actor, line))
  return lines.map(({ id, name_ru, name_en }) => ({ id, name: actor.language === 'ru' ? name_ru : name_en }))
}

/** Programs that act for this client and still can. */
async function tokensOf(db: Db, accountId: string, now: Date): Promise<Card['tokens']> {
  const { rows } = await sql<TokenRow>`
    select t.id, k.name, c.name as contact, t.last_used_at as "lastUsedAt", t.expires_at as "expiresAt"
    from tokens t join persons k on k.id = t.id join persons c on c.id = t.contact_id
    where t.account_id = ${accountId} and t.revoked_at is null and (t.expires_at is null or t.expires_at > ${now})
    order by t.id desc limit 100`.execute(db)
  return rows.map(({ lastUsedAt, expiresAt, ...token }) => ({
    ...token,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }))
}

async function looksAt(db: Db, accountId: string): Promise<Card['looks']> {
  const { rows } = await sql<{ name: string; at: Date }>`
    select p.name, max(k.at) as at from account_looks k join persons p on p.id = k.person_id
    where k.account_id = ${accountId} group by p.id, p.name order by at desc limit 20`.execute(db)
  return rows.map(({ name, at }) => ({ name, at: at.toISOString() }))
}
