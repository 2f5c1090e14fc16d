import type { Db, Tx } from '#platform/db.ts'
import type { AccountContactRow, AccountRow, ContactFactorResetRow, ServiceRow } from './tables.ts'

/** False when the contract number is taken. */
export async function addAccount(tx: Tx, account: AccountRow): Promise<boolean> {
  const made = await tx
    .insertInto('accounts')
    .values(account)
    .onConflict((c) => c.column('contract_number').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const lockAccount = (tx: Tx, id: string) =>
  tx
    .selectFrom('accounts')
    .select(['id', 'name', 'contract_number', 'language', 'zone'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
export type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

export const setAccount = (
  tx: Tx,
  id: string,
  terms: Pick<AccountRow, 'name' | 'category' | 'tier' | 'language' | 'zone'>,
) => tx.updateTable('accounts').set(terms).where('id', '=', id).execute()

export const accountById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('accounts')
    .select(['id', 'name', 'contract_number', 'category', 'tier', 'language', 'zone', 'opened_at'])
    .where('id', '=', id)
    .executeTakeFirst()

export const accountByContract = (db: Db | Tx, contractNumber: string) =>
  db.selectFrom('accounts').select(['id', 'name']).where('contract_number', '=', contractNumber).executeTakeFirst()

/** Living rights of the account at `now`. */
export const contactsOf = (db: Db | Tx, accountId: string, now: Date) =>
  db
    .selectFrom('account_contacts')
    .select(['contact_id', 'role'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .execute()

/** Gives the right, or gives it again to somebody who had it once. */
export const giveRight = (tx: Tx, right: AccountContactRow) =>
  tx
    .insertInto('account_contacts')
    .values(right)
    .onConflict((c) =>
      c.columns(['account_id', 'contact_id']).doUpdateSet({
        role: right.role,
        may_call: right.may_call,
        until: right.until,
        named: right.named,
        ended_at: null,
      }),
    )
    .execute()

export const setRight = (
  tx: Tx,
  accountId: string,
  contactId: string,
  right: Pick<AccountContactRow, 'role' | 'may_call' | 'until'>,
) =>
  tx
    .updateTable('account_contacts')
    .set(right)
    .where('account_id', '=', accountId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .execute()

export const endRight = (tx: Tx, accountId: string, contactId: string, now: Date) =>
  tx
    .updateTable('account_contacts')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .execute()

/** Every right of a person that holds at `now`, wherever it is. */
export const rightsOf = (db: Db | Tx, contactId: string, now: Date) =>
  db
    .selectFrom('account_contacts')
    .select(['account_id', 'role', 'until'])
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .execute()

export const setService = (tx: Tx, accountId: string, id: string, service: Pick<ServiceRow, 'kind' | 'name'>) =>
  tx
    .updateTable('services')
    .set(service)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const addServiceRow = (tx: Tx, service: ServiceRow) => tx.insertInto('services').values(service).execute()

export const serviceNamed = (tx: Tx, accountId: string, name: string) =>
  tx
    .selectFrom('services')
    .select('id')
    .where('account_id', '=', accountId)
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The service and whose it is, for somebody who named only the service. */
export const serviceById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('services')
    .select(['id', 'account_id'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Which of these are services that the account has. */
export const servicesAmong = async (db: Db | Tx, accountId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('services')
        .select(['id', 'name'])
        .where('account_id', '=', accountId)
        .where('id', 'in', ids)
        .where('ended_at', 'is', null)
        .execute()

export const setServiceEnd = (tx: Tx, accountId: string, id: string, now: Date) =>
  tx
    .updateTable('services')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** The latest word counts. */
export const putContactReset = (tx: Tx, reset: ContactFactorResetRow) =>
  tx
    .insertInto('contact_factor_resets')
    .values(reset)
    .onConflict((c) => c.column('contact_id').doUpdateSet(reset))
    .execute()

export const takeContactReset = (tx: Tx, contactId: string) =>
  tx
    .deleteFrom('contact_factor_resets')
    .where('contact_id', '=', contactId)
    .returning(['asked_by', 'asked_at'])
    .executeTakeFirst()

/** Remembers that somebody opened the card: once a day, and of the day the last time, to ten minutes. */
export const keepLook = (db: Db, accountId: string, personId: string, at: Date) =>
  db
    .insertInto('account_looks')
    .values({ account_id: accountId, person_id: personId, day: at.toISOString().slice(0, 10), at })
    .onConflict((c) =>
      c
        .columns(['account_id', 'person_id', 'day'])
        .doUpdateSet({ at })
        .where('account_looks.at', '<', new Date(at.getTime() - 600_000)),
    )
    .execute()
