import type { Db } from '#platform/db.ts'
import type { SecretsScanRow } from './tables.ts'

type What = SecretsScanRow['what']
export type Place = { stream_id: string; seq: number }

export const reachedBy = (db: Db, what: What) =>
  db.selectFrom('secrets_scan').select(['stream_id', 'seq']).where('what', '=', what).executeTakeFirst()

export const nowReached = (db: Db, row: SecretsScanRow) =>
  db
    .insertInto('secrets_scan')
    .values(row)
    .onConflict((c) => c.column('what').doUpdateSet({ stream_id: row.stream_id, seq: row.seq, at: row.at }))
    .execute()

/** It has come to the end: the next search begins anew. */
export const endReached = (db: Db, what: What) => db.deleteFrom('secrets_scan').where('what', '=', what).execute()

export const saidAfter = (db: Db, { stream_id, seq }: Place, most: number) =>
  db
    .selectFrom('event_content as c')
    .innerJoin('events as e', (join) => join.onRef('e.stream_id', '=', 'c.stream_id').onRef('e.seq', '=', 'c.seq'))
    .select(['c.stream_id', 'c.seq', 'c.content', 'e.stream_kind', 'e.kind'])
    .where((eb) => eb(eb.refTuple('c.stream_id', 'c.seq'), '>', eb.tuple(stream_id, seq)))
    .orderBy('c.stream_id')
    .orderBy('c.seq')
    .limit(most)
    .execute()
