import type { Db } from '#platform/db.ts'

/** Which of these have been filed already? */
export async function refsHere(db: Db, refs: readonly string[]): Promise<Set<string>> {
  if (!refs.length) return new Set()
  const rows = await db.selectFrom('tickets').select('external_ref').where('external_ref', 'in', refs).execute()
  return new Set(rows.map(({ external_ref }) => external_ref!))
}

/** Contacts by their addresses. */
export async function contactsAt(db: Db, addresses: readonly string[]): Promise<Map<string, string>> {
  if (!addresses.length) return new Map()
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'email'])
    .where('kind', '=', 'contact')
    .where('email', 'in', addresses)
    .execute()
  return new Map(rows.map(({ id, email }) => [email, id]))
}

/** The line on which tickets begin that name no topic. */
export async function lineOfDefaultTopic(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('topics')
    .select('line_id')
    .where('active', '=', true)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return row?.line_id
}

/** Whether the contact ever got a right to the account, lost since or not. */
export async function everHadRight(db: Db, contactId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account_contacts')
    .select('contact_id')
    .where('account_id', '=', accountId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasRight(db: Db, contactId: string, accountId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('account_contacts')
    .select('contact_id')
    .where('account_id', '=', accountId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Every topic with what it asks, offered or not: old tickets may be of one that is not offered any more. */
export const allTopics = (db: Db) =>
  db
    .selectFrom('topics')
    .select(['id', 'name_ru', 'name_en', 'fields'])
    .orderBy('active', 'desc')
    .orderBy('position')
    .execute()
