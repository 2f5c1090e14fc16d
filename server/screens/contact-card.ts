import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { accountKeepers, ticketReaders, ticketWorkers } from '#contract/roles.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { lastDayOf } from '../accounts/index.ts'
import { countRecoveryCodes, factorOf, personById } from '../sign-in/index.ts'
import { resetHolds, theDesk } from '../staff/index.ts'
import { machinesAround } from './shared/machines-around.ts'
import { hasRole } from './shared/roles.ts'
import { sessionRows } from './shared/session-rows.ts'
import { seenBy } from './shared/ticket-rows.ts'

type Card = Output<typeof accounts.contactCard>
type RightRow = Omit<Card['rights'][number], 'until'> & { until: Date | null }
type LetterRow = Omit<Card['letters'][number], 'ticketNumber' | 'createdAt'> & {
  ticket_number: string | null
  created_at: Date
}

/** One person who acts for clients, whatever they act for. */
export const contactCard = screen(accounts.contactCard, async ({ contactId }, { db, actor, now, refusal }) => {
  const person = await personById(db, contactId)
  if (person?.kind !== 'contact') throw refusal('contact_not_found')
  const keeps = hasRole(actor, accountKeepers)
  const { id, name, email, language, zone, active } = person
  return {
    id,
    name,
    email,
    language,
    zone,
    active: active && (person.until === null || person.until > now),
    cameIn: person.password_hash !== null,
    rights: await rightsOfPerson(db, contactId, now),
    secondFactor: {
      since: (await factorOf(db, contactId))?.confirmed_at?.toISOString() ?? null,
      codesLeft: await countRecoveryCodes(db, contactId),
    },
    reset: keeps ? await resetOf(db, contactId, actor, now) : null,
    sessions: keeps ? await sessionRows(db, { id: contactId, kind: 'contact' }, now, null) : [],
    undeliverable: (await machinesAround(db, null, [email])).undeliverable(email),
    letters: await lettersTo(db, contactId, actor),
    may: {
      keep: keeps,
      readTickets: hasRole(actor, ticketReaders),
      readLetters: hasRole(actor, ['administrator']),
      sayMailArrives: hasRole(actor, ticketWorkers),
    },
  }
})

async function rightsOfPerson(db: Db, contactId: string, now: Date): Promise<Card['rights']> {
  const { rows } = await sql<RightRow>`
    select a.id as "accountId", a.name as "accountName", a.contract_number as "contractNumber", c.role,
      c.may_call as "mayCall", c.until, (c.ended_at is null and (c.until is null or c.until > ${now})) as active
    from account_contacts c join accounts a on a.id = c.account_id
    where c.contact_id = ${contactId} order by active desc, a.name, a.id limit 200`.execute(db)
  const zone = (await theDesk(db))?.zone ?? 'UTC'
  return rows.map((right) => ({ ...right, until: right.until && lastDayOf(right.until, zone) }))
}

async function resetOf(db: Db, contactId: string, actor: Actor, now: Date): Promise<Card['reset']> {
  const { rows } = await sql<{ asked_by: string; name: string; asked_at: Date; reason: string }>`
    select r.asked_by, p.name, r.asked_at, r.reason from contact_factor_resets r join persons p on p.id = r.asked_by
    where r.contact_id = ${contactId}`.execute(db)
  const reset = rows.find(({ asked_at }) => resetHolds(asked_at, now))
  return reset
    ? {
        askedBy: reset.name,
        askedAt: reset.asked_at.toISOString(),
        reason: reset.reason,
        mine: reset.asked_by === actor.id,
      }
    : null
}

/** What was written to them and whether it arrived; about tickets one may not see nothing is said. */
async function lettersTo(db: Db, contactId: string, actor: Actor): Promise<Card['letters']> {
  const readsTickets = hasRole(actor, ticketReaders)
  const { rows } = await sql<LetterRow>`
    select l.id, l.kind, l.state, l.created_at, l.last_error as "lastError",
      ${readsTickets ? sql`t.number` : sql`null`} as ticket_number
    from letters l left join tickets t on t.id = l.stream_id
    where l.recipient_id = ${contactId} and (t.id is null or ${readsTickets ? seenBy(actor) : sql`true`})
    order by l.id desc limit 20`.execute(db)
  return rows.map(({ ticket_number, created_at, ...letter }) => ({
    ...letter,
    ticketNumber: ticket_number === null ? null : Number(ticket_number),
    createdAt: created_at.toISOString(),
  }))
}
