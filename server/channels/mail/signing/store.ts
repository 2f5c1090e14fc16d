import type { Db, Tx } from '#platform/db.ts'
import type { SigningKeysRow } from './tables.ts'

export const sealedKeys = async (db: Db | Tx): Promise<Buffer | undefined> =>
  (await db.selectFrom('signing_keys').select('sealed').executeTakeFirst())?.sealed

export const setSealedKeys = (tx: Tx, row: SigningKeysRow) =>
  tx
    .insertInto('signing_keys')
    .values({ one: true, ...row })
    .onConflict((c) => c.column('one').doUpdateSet(row))
    .execute()

/** Only where there are none yet. */
export const addSealedKeys = (db: Db, row: SigningKeysRow) =>
  db
    .insertInto('signing_keys')
    .values({ one: true, ...row })
    .onConflict((c) => c.column('one').doNothing())
    .execute()
