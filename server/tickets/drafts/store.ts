import type { Db, Tx } from '#platform/db.ts'
import type { ClientDraftRow } from './tables.ts'

/** More than anybody writes at once; what was left longest gives way. */
const mostOfOne = 20

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

export const dropOldDrafts = (tx: Tx, personId: string) =>
  tx
    .deleteFrom('client_drafts')
    .where('person_id', '=', personId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('client_drafts as d')
        .select('d.id')
        .where('d.person_id', '=', personId)
        .orderBy('d.saved_at', 'desc')
        .orderBy('d.id')
        .offset(mostOfOne)
        .limit(100),
    )
    .execute()

/** Its words are gone; that it is over is known for as long as drafts are kept. */
export const forgetDraft = (tx: Tx, personId: string, id: string, now: Date) =>
  putDraft(tx, personId, { id, place: over, version: 0, said: {}, saved_at: now })

export const forgetDraftsBefore = (db: Db, before: Date) =>
  db.deleteFrom('client_drafts').where('saved_at', '<', before).execute()

export const setWay = (tx: Tx, personId: string, technical: boolean) =>
  tx
    .insertInto('client_ways')
    .values({ person_id: personId, technical })
    .onConflict((c) => c.column('person_id').doUpdateSet({ technical }))
    .execute()
