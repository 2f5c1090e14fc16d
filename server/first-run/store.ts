import type { Tx } from '#platform/db.ts'
import type { SampleRow } from './tables.ts'

export const keepSample = (tx: Tx, sample: Pick<SampleRow, 'account_id' | 'contact_id' | 'ticket_id'>) =>
  tx
    .insertInto('sample_request')
    .values({ one: true, ...sample, removed_at: null })
    .execute()

/** The sample, for whoever removes it: once, however many press the button. */
export const takeSample = (tx: Tx, removed_at: Date) =>
  tx
    .updateTable('sample_request')
    .set({ removed_at })
    .where('removed_at', 'is', null)
    .returning(['account_id', 'contact_id', 'ticket_id'])
    .executeTakeFirst()
