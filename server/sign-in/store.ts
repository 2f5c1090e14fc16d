import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { PersonRow, SessionRow } from './tables.ts'

const personColumns = ['id', 'kind', 'name', 'email', 'language', 'zone', 'theme', 'password_hash', 'active'] as const

export const personByEmail = (db: Db | Tx, kind: PersonRow['kind'], email: string) =>
  db.selectFrom('persons').select(personColumns).where('kind', '=', kind).where('email', '=', email).executeTakeFirst()

export const personById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('persons')
    .select(personColumns)
    .where('id', '=', id)
    .where('kind', 'in', ['agent', 'contact'])
    .executeTakeFirst()

/** The person, kept as they are until the transaction ends. */
export const holdPerson = (tx: Tx, id: string) =>
  tx.selectFrom('persons').select(personColumns).where('id', '=', id).forShare().executeTakeFirst()

export const addPerson = (tx: Tx, person: PersonRow) => tx.insertInto('persons').values(person).execute()

/** A name without a door; every question of this slice is about people alone and passes it over. */
export const addKey = (tx: Tx, id: string, name: string, now: Date) =>
  sql`insert into persons (id, kind, name, language, zone, created_at) values (${id}, 'key', ${name}, 'en', 'UTC', ${now})`.execute(
    tx,
  )

export const setPasswordHash = (tx: Tx, id: string, password_hash: string) =>
  tx.updateTable('persons').set({ password_hash }).where('id', '=', id).execute()

export const setActive = (tx: Tx, id: string, active: boolean) =>
  tx.updateTable('persons').set({ active }).where('id', '=', id).execute()

export const setPreferences = (tx: Tx, id: string, wishes: Partial<Pick<PersonRow, 'language' | 'zone' | 'theme'>>) =>
  tx.updateTable('persons').set(wishes).where('id', '=', id).execute()

export const addSession = (tx: Tx, session: SessionRow) => tx.insertInto('sessions').values(session).execute()

/** Ends one session and tells all nodes to close its streams. */
export async function endSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
  await closeStreams(tx, tokenHash)
}

/** Ends every session of a person. */
export async function endSessionsOf(tx: Tx, personId: string) {
  const ended = await tx.deleteFrom('sessions').where('person_id', '=', personId).returning('token_hash').execute()
  for (const { token_hash } of ended) await closeStreams(tx, token_hash)
}

const closeStreams = (tx: Tx, tokenHash: Buffer) =>
  sql`select pg_notify('otklik_sessions', ${tokenHash.toString('hex')})`.execute(tx)

/** The person has just been active; kept to the minute, so that reading costs no write. */
export const touchSession = (db: Db, tokenHash: Buffer, now: Date) =>
  db
    .updateTable('sessions')
    .set({ seen_at: now })
    .where('token_hash', '=', tokenHash)
    .where('seen_at', '<', new Date(now.getTime() - 60_000))
    .execute()

/** A new link makes the earlier ones worthless. */
export async function replaceLink(
  tx: Tx,
  link: { token_hash: Buffer; person_id: string; kind: 'invitation' | 'reset'; expires_at: Date },
) {
  await tx.deleteFrom('password_links').where('person_id', '=', link.person_id).execute()
  await tx.insertInto('password_links').values(link).execute()
}

export const linkBy = (db: Db | Tx, tokenHash: Buffer) =>
  db
    .selectFrom('password_links')
    .select(['person_id', 'kind', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()

/** Takes the link away; only one of two takers gets it. */
export const spendLink = (tx: Tx, tokenHash: Buffer) =>
  tx
    .deleteFrom('password_links')
    .where('token_hash', '=', tokenHash)
    .returning(['person_id', 'kind', 'expires_at'])
    .executeTakeFirst()

export const forgetEndedSessions = (db: Db, createdBefore: Date) =>
  db.deleteFrom('sessions').where('created_at', '<', createdBefore).execute()

export const forgetOldLinks = (db: Db, now: Date) =>
  db.deleteFrom('password_links').where('expires_at', '<', now).execute()
