import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { EntryLinkRow, OwnKeysRow, PersonRow, SecondFactorRow, SessionRow } from './tables.ts'

const personColumns = [
  'id',
  'kind',
  'name',
  'email',
  'language',
  'zone',
  'theme',
  'password_hash',
  'active',
  'until',
] as const

export const personByEmail = (db: Db | Tx, kind: PersonRow['kind'], email: string) =>
  db.selectFrom('persons').select(personColumns).where('kind', '=', kind).where('email', '=', email).executeTakeFirst()

/** As many as are compared with an unknown sender's: the domains that clients write from. */
const mostDomains = 10_000

/** What stands after the @ of our contacts' addresses. */
export async function contactDomains(db: Db): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct split_part(email, '@', 2) as domain from persons where kind = 'contact' limit ${mostDomains}`.execute(
    db,
  )
  return rows.map(({ domain }) => domain)
}

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

export const setUntil = (tx: Tx, id: string, until: Date | null) =>
  tx.updateTable('persons').set({ until }).where('id', '=', id).execute()

export const setPreferences = (tx: Tx, id: string, wishes: Partial<Pick<PersonRow, 'language' | 'zone' | 'theme'>>) =>
  tx.updateTable('persons').set(wishes).where('id', '=', id).execute()

export const setKeys = (tx: Tx, { person_id, letters, chosen }: OwnKeysRow) => {
  const kept = { letters, chosen: JSON.stringify(chosen) as never }
  return tx
    .insertInto('own_keys')
    .values({ person_id, ...kept })
    .onConflict((c) => c.column('person_id').doUpdateSet(kept))
    .execute()
}

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

/** One session of a person, or all but one; gives the ids of those that ended. */
export async function endSomeSessions(
  tx: Tx,
  personId: string,
  { only, but }: { only?: string | undefined; but?: Buffer | undefined },
): Promise<string[]> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .$if(but !== undefined, (query) => query.where('token_hash', '!=', but!))
    .returning(['id', 'token_hash'])
    .execute()
  for (const { token_hash } of ended) await closeStreams(tx, token_hash)
  return ended.map(({ id }) => id)
}

/** Who has shown a password and is still to show more: with another password they begin anew. */
export const endHalfwaySessions = (tx: Tx, personId: string) =>
  tx.deleteFrom('sessions').where('person_id', '=', personId).where('waits_for', 'is not', null).execute()

/** Links to choose a password by; worth nothing once one was chosen. */
export const dropLinks = (tx: Tx, personId: string) =>
  tx.deleteFrom('password_links').where('person_id', '=', personId).execute()

export const sessionBy = (db: Db | Tx, tokenHash: Buffer) =>
  db.selectFrom('sessions').select(['id', 'created_at']).where('token_hash', '=', tokenHash).executeTakeFirst()

export const sessionsOf = (db: Db | Tx, personId: string) =>
  db
    .selectFrom('sessions')
    .select(['id', 'token_hash', 'created_at', 'seen_at', 'ip', 'user_agent', 'factor_at'])
    .where('person_id', '=', personId)
    .where('waits_for', 'is', null)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()

const closeStreams = (tx: Tx, tokenHash: Buffer) =>
  sql`select pg_notify('otklik_sessions', ${tokenHash.toString('hex')})`.execute(tx)

/** Every open page of a person comes back, and is told from then on what they may hear now. */
export const reopenStreamsOf = (tx: Tx, personId: string) =>
  sql`select pg_notify('otklik_sessions', encode(token_hash, 'hex')) from sessions where person_id = ${personId}`.execute(
    tx,
  )

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

export const addEntryLink = (tx: Tx, link: EntryLinkRow) => tx.insertInto('entry_links').values(link).execute()

export const entryLinkBy = (db: Db | Tx, tokenHash: Buffer) =>
  db
    .selectFrom('entry_links')
    .select(['person_id', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()

/** Takes the link away; only one of two takers gets it. */
export const spendEntryLink = (tx: Tx, tokenHash: Buffer) =>
  tx
    .deleteFrom('entry_links')
    .where('token_hash', '=', tokenHash)
    .returning(['person_id', 'expires_at'])
    .executeTakeFirst()

export const forgetEndedSessions = (db: Db, createdBefore: Date) =>
  db.deleteFrom('sessions').where('created_at', '<', createdBefore).execute()

export const forgetOldLinks = (db: Db, now: Date) =>
  db.deleteFrom('password_links').where('expires_at', '<', now).execute()

// ── the second factor ───────────────────────────────────────────────────────

const factorColumns = ['secret', 'confirmed_at', 'pending', 'pending_session'] as const

export const factorOf = (db: Db | Tx, personId: string) =>
  db.selectFrom('second_factors').select(factorColumns).where('person_id', '=', personId).executeTakeFirst()

export const lockFactor = (tx: Tx, personId: string) =>
  tx.selectFrom('second_factors').select(factorColumns).where('person_id', '=', personId).forUpdate().executeTakeFirst()

export const setPending = (tx: Tx, person_id: string, pending: Buffer, pending_session: Buffer) =>
  tx
    .insertInto('second_factors')
    .values({ person_id, secret: null, confirmed_at: null, last_step: '0', pending, pending_session })
    .onConflict((c) => c.column('person_id').doUpdateSet({ pending, pending_session }))
    .execute()

export const setFactor = (
  tx: Tx,
  personId: string,
  factor: Pick<SecondFactorRow, 'secret' | 'confirmed_at' | 'last_step'>,
) =>
  tx
    .updateTable('second_factors')
    .set({ ...factor, pending: null, pending_session: null })
    .where('person_id', '=', personId)
    .execute()

/** Takes the code of this time step, if no code of it or of a later one was taken before: of two who show it, one is in. */
export async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('second_factors')
    .set({ last_step: String(step) })
    .where('person_id', '=', personId)
    .where('secret', 'is not', null)
    .where('last_step', '<', String(step))
    .returning('person_id')
    .executeTakeFirst()
  return taken !== undefined
}

export async function dropFactorRow(tx: Tx, personId: string): Promise<boolean> {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute()
  const gone = await tx
    .deleteFrom('second_factors')
    .where('person_id', '=', personId)
    .returning('confirmed_at')
    .executeTakeFirst()
  return gone?.confirmed_at != null
}

/** The earlier ones are worth nothing any more. */
export async function putRecoveryCodes(tx: Tx, person_id: string, hashes: readonly Buffer[]) {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', person_id).execute()
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((code_hash) => ({ person_id, code_hash })))
    .execute()
}

/** Takes the code away; only one of two takers gets it. */
export const spendRecoveryCode = (tx: Tx, personId: string, hash: Buffer) =>
  tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .returning('person_id')
    .executeTakeFirst()

export const countRecoveryCodes = async (db: Db | Tx, personId: string) =>
  Number(
    (
      await db
        .selectFrom('recovery_codes')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow()
    ).n,
  )
export const forgetOldEntryLinks = (db: Db, now: Date) =>
  db.deleteFrom('entry_links').where('expires_at', '<', now).execute()
