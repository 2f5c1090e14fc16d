import type { Db, Tx } from '#platform/db.ts'
import type { TokenRow } from './tables.ts'

export const addToken = (tx: Tx, token: TokenRow) => tx.insertInto('tokens').values(token).execute()

export const lockToken = (tx: Tx, id: string) =>
  tx.selectFrom('tokens').select(['id', 'revoked_at']).where('id', '=', id).forUpdate().executeTakeFirst()

export const setRevoked = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('tokens').set({ revoked_at: at }).where('id', '=', id).execute()

/** The token has just been used; kept to the minute, so that reading costs no write. */
export const touchToken = (db: Db, id: string, now: Date) =>
  db
    .updateTable('tokens')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now.getTime() - 60_000))]))
    .execute()
