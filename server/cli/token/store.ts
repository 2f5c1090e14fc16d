import type { Db } from '../../platform/db.ts'

export const accountOf = async (db: Db, contractNumber: string) =>
  (await db.selectFrom('accounts').select('id').where('contract_number', '=', contractNumber).executeTakeFirst())?.id

export const contactOf = async (db: Db, accountId: string, email: string) =>
  (
    await db
      .selectFrom('account_contacts as c')
      .innerJoin('persons as p', 'p.id', 'c.contact_id')
      .select('p.id')
      .where('c.account_id', '=', accountId)
      .where('p.email', '=', email.trim().toLowerCase())
      .executeTakeFirst()
  )?.id

export const lineNamed = async (db: Db, name: string) =>
  (
    await db
      .selectFrom('lines')
      .select('id')
      .where((eb) => eb.or([eb('name_ru', '=', name), eb('name_en', '=', name)]))
      .executeTakeFirst()
  )?.id
