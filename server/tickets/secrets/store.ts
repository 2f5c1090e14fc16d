import type { Db, Tx } from '#platform/db.ts'
import type { HiddenNumberRow, OneTimeSecretRow } from './tables.ts'

export type NewSecret = Pick<
  OneTimeSecretRow,
  'ticket_id' | 'id' | 'seq' | 'label' | 'for_side' | 'given_by' | 'given_at' | 'until'
> & { key: Buffer; sealed: Buffer }

export const addSecrets = (tx: Tx, secrets: readonly NewSecret[]) =>
  tx
    .insertInto('one_time_secrets')
    .values(secrets.map((secret) => ({ ...secret, read_by: null, read_at: null, ended_at: null, ended_why: null })))
    .execute()

export const waitingSecrets = async (tx: Tx, ticketId: string): Promise<number> =>
  (
    await tx
      .selectFrom('one_time_secrets')
      .select('id')
      .where('ticket_id', '=', ticketId)
      .where('key', 'is not', null)
      .execute()
  ).length

/** Whether anybody may still read it. */
export const secretWaits = async (db: Db | Tx, ticketId: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom('one_time_secrets')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .where('key', 'is not', null)
    .where('read_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** One, held until the transaction ends: of two who open it at once the second finds it read. */
export const lockSecret = (tx: Tx, ticketId: string, id: string) =>
  tx
    .selectFrom('one_time_secrets as s')
    .leftJoin('persons as p', 'p.id', 's.read_by')
    .select([
      's.id',
      's.for_side',
      's.given_by',
      's.until',
      's.key',
      's.sealed',
      's.read_by',
      's.read_at',
      's.ended_at',
    ])
    .select(['s.ended_why', 'p.name as reader'])
    .where('s.ticket_id', '=', ticketId)
    .where('s.id', '=', id)
    .forUpdate('s')
    .executeTakeFirst()
export type LockedSecret = NonNullable<Awaited<ReturnType<typeof lockSecret>>>

export const changeSecret = (tx: Tx, ticketId: string, id: string, change: Partial<OneTimeSecretRow>) =>
  tx.updateTable('one_time_secrets').set(change).where('ticket_id', '=', ticketId).where('id', '=', id).execute()

/** What stays of one that is over: that it was. */
export const destroyed = { key: null, sealed: null } as const

/** What nobody may read any more and is still there: expired, or read so long ago that whoever read it has seen it. */
export const overdueSecrets = (db: Db, now: Date, readBefore: Date, most: number) =>
  db
    .selectFrom('one_time_secrets')
    .select(['ticket_id', 'id'])
    .where('key', 'is not', null)
    .where((eb) => eb.or([eb('until', '<=', now), eb('read_at', '<=', readBefore)]))
    .orderBy('until')
    .limit(most)
    .execute()

export const addHiddenNumbers = (tx: Tx, numbers: readonly HiddenNumberRow[]) =>
  tx.insertInto('hidden_numbers').values(numbers).execute()

/** The numbers that one entry may still show again. */
export const hiddenNumbersOf = (tx: Tx, ticketId: string, seq: number, now: Date) =>
  tx
    .selectFrom('hidden_numbers')
    .select(['ticket_id', 'seq', 'nth', 'kind', 'mask', 'key', 'sealed'])
    .where('ticket_id', '=', ticketId)
    .where('seq', '=', seq)
    .where('until', '>', now)
    .orderBy('nth')
    .execute()

export const dropHiddenNumbers = (tx: Tx, ticketId: string, seq: number) =>
  tx.deleteFrom('hidden_numbers').where('ticket_id', '=', ticketId).where('seq', '=', seq).execute()

export const dropHiddenNumbersBefore = (db: Db, now: Date) =>
  db.deleteFrom('hidden_numbers').where('until', '<=', now).execute()
