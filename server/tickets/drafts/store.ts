import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { ClientDraftRow } from './tables.ts'

/** More than anybody writes at once; what was left longest gives way. */
const mostOfOne = 20
/** Of what is over only its end is known, for keepings that are on their way; they are never late by so many others. */
const mostOver = 100

/** What is kept, held until the transaction ends; undefined when there is nothing. */
export const keptDraft = (tx: Tx, personId: string, id: string) =>
  tx
    .selectFrom('client_drafts')
    .select(['version', 'place'])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Where a draft lies that was sent or thrown away: a keeping that was on its way must not bring it back. */
export const over = 'over'

type Kept = Omit<ClientDraftRow, 'person_id'>

export async function putDraft(tx: Tx, personId: string, { id, place, version, said, saved_at }: Kept) {
  const changed = { place, version, saved_at, said: JSON.stringify(said) as never }
  await tx
    .insertInto('client_drafts')
    .values({ person_id: personId, id, ...changed })
    .onConflict((c) => c.columns(['person_id', 'id']).doUpdateSet(changed))
    .execute()
}

/** Of each kind the newest stay: what was sent or thrown away pushes nothing out that is still being written. */
export const dropOldDrafts = (tx: Tx, personId: string) =>
  sql`delete from client_drafts where person_id = ${personId} and id in (
    select id from (
      select id, place = ${over} as is_over, row_number() over (partition by place = ${over} order by saved_at desc, id) as nth
      from client_drafts where person_id = ${personId}) d
    where nth > case when is_over then ${mostOver}::int else ${mostOfOne}::int end)`.execute(tx)

/** Its words are gone; that it is over is known for as long as drafts are kept. */
export async function forgetDraft(tx: Tx, personId: string, id: string, now: Date) {
  await putDraft(tx, personId, { id, place: over, version: 0, said: {}, saved_at: now })
  await dropOldDrafts(tx, personId)
}

export const draftsLeftBetween = (db: Db, from: Date, until: Date) =>
  db
    .selectFrom('client_drafts')
    .select(['person_id', 'id', 'said', 'saved_at'])
    .where('saved_at', '>', from)
    .where('saved_at', '<=', until)
    .where('place', '<>', over)
    .execute()

/** Whoever has gone on with it meanwhile keeps their words. */
export const putIfLeft = (
  db: Db,
  { person_id, id, said, saved_at }: Pick<ClientDraftRow, 'person_id' | 'id' | 'said' | 'saved_at'>,
) =>
  db
    .updateTable('client_drafts')
    .set({ said: JSON.stringify(said) as never })
    .where('person_id', '=', person_id)
    .where('id', '=', id)
    .where('saved_at', '=', saved_at)
    .execute()

export const forgetDraftsBefore = (db: Db, before: Date) =>
  db.deleteFrom('client_drafts').where('saved_at', '<', before).execute()

export const setWay = (tx: Tx, personId: string, technical: boolean) =>
  tx
    .insertInto('client_ways')
    .values({ person_id: personId, technical })
    .onConflict((c) => c.column('person_id').doUpdateSet({ technical }))
    .execute()
