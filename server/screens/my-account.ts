import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import { freshMinutes, type Output } from '#contract/kit.ts'
import type { ContactRole } from '#contract/roles.ts'
import { screen } from '#platform/screen.ts'
import { accountById, lastDayOf, rolesGivenBy } from '../accounts/index.ts'
import { factorIsFresh } from '../sign-in/index.ts'
import { theDesk } from '../staff/index.ts'

type Shown = Output<typeof accounts.myAccount>
type PersonRow = { id: string; name: string; email: string; role: ContactRole; mayCall: boolean; until: Date | null }

/** The account of whoever asks. Its people are for those who keep them, by the names under which they were invited. */
export const myAccount = screen(accounts.myAccount, async ({ accountId }, { db, actor, now, refusal }) => {
  const names = await sql<Shown['accounts'][number]>`
    select id, name from accounts where id = any(${sql.val(actor.accounts.map(({ id }) => id))}::uuid[])
    order by lower(name) collate "C", id`.execute(db)
  const chosen = accountId ?? names.rows[0]?.id
  const right = actor.accounts.find(({ id }) => id === chosen)
  const account = right && (await accountById(db, right.id))
  if (!account) throw refusal('account_not_found')
  const mayGive = [...rolesGivenBy(right.role)]
  const zone = (await theDesk(db))?.zone ?? 'UTC'
  const services = await sql<Shown['services'][number]>`
    select id, kind, name from services where account_id = ${account.id} and ended_at is null
    order by name, id limit 500`.execute(db)
  const people = mayGive.length
    ? await sql<PersonRow>`
        select p.id, coalesce(c.named, p.name) as name, p.email, c.role, c.may_call as "mayCall", c.until
        from account_contacts c join persons p on p.id = c.contact_id
        where c.account_id = ${account.id} and c.ended_at is null and (c.until is null or c.until > ${now})
        order by name, p.id`.execute(db)
    : { rows: [] }
  return {
    accounts: names.rows,
    id: account.id,
    name: account.name,
    contractNumber: account.contract_number,
    category: account.category,
    tier: account.tier,
    role: right.role,
    services: services.rows,
    manages: mayGive.length > 0,
    mayGive,
    proof: lacking(actor.factorAt, now),
    people: people.rows.map(({ until, ...person }) => ({
      ...person,
      until: until && lastDayOf(until, zone),
      me: person.id === actor.id,
      mayChange: person.id !== actor.id && mayGive.includes(person.role),
    })),
  }
})

const lacking = (factorAt: Date | null, now: Date) =>
  !factorAt
    ? ('second_factor_needed' as const)
    : factorIsFresh(factorAt, now, freshMinutes)
      ? null
      : ('step_up_needed' as const)
