import { sql } from 'kysely'
import type { DraftKind } from '#contract/drafts.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { DraftRow } from './tables.ts'

/** The draft of this person, held until the transaction ends; another's looks like none. */
export const lockDraft = (tx: Tx, id: string, agentId: string) =>
  tx
    .selectFrom('drafts')
    .select([
      'id',
      'ticket_id',
      'kind',
      'value',
      'version',
      'writer',
      'saved_at',
      'versioned_at',
      'ended_at',
      'ended_why',
    ])
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .forUpdate()
    .executeTakeFirst()

/** Whether there is a draft of this id at all, whosever. */
export const draftExists = async (tx: Tx, id: string) =>
  (await tx.selectFrom('drafts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export const addDraft = (tx: Tx, draft: DraftRow) => tx.insertInto('drafts').values(draft).execute()

export const setDraft = (tx: Tx, id: string, change: Partial<DraftRow>) =>
  tx.updateTable('drafts').set(change).where('id', '=', id).execute()

export const keepVersion = (
  tx: Tx,
  { id, version, value, saved_at }: Pick<DraftRow, 'id' | 'version' | 'value' | 'saved_at'>,
) =>
  tx
    .insertInto('draft_versions')
    .values({ draft_id: id, version, value, saved_at })
    .onConflict((c) => c.columns(['draft_id', 'version']).doNothing())
    .execute()

export const versionOf = (tx: Tx, draftId: string, version: number) =>
  tx
    .selectFrom('draft_versions')
    .select('value')
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .executeTakeFirst()

/** Drafts that are still being written, with the kind that says where their words are. */
export const draftsAfter = (
  db: Db,
  after: string,
  most: number,
): Promise<{ id: string; agent_id: string; kind: DraftKind; value: string }[]> =>
  db
    .selectFrom('drafts')
    .select(['id', 'agent_id', 'kind', 'value'])
    .where('ended_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()

/** What ended long ago with all its versions, and old versions of what is still being written. */
export async function forgetOld(db: Db, before: Date): Promise<void> {
  await sql`delete from pending_sends where held_at < ${before} and state not in ('held', 'sending')`.execute(db)
  await sql`delete from drafts d where d.ended_at < ${before}
    and not exists (select from pending_sends s where s.draft_id = d.id)`.execute(db)
  await db.deleteFrom('draft_versions').where('saved_at', '<', before).execute()
}
