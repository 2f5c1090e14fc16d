import { sql } from 'kysely'
import type { DraftKind } from '#contract/drafts.ts'
import type { Db, Tx } from '#platform/db.ts'
import { mostVersions } from './rules.ts'
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

/** What it said, and no more than so many of what it said before that. */
export async function keepVersion(
  tx: Tx,
  { id, version, value, saved_at }: Pick<DraftRow, 'id' | 'version' | 'value' | 'saved_at'>,
) {
  await tx
    .insertInto('draft_versions')
    .values({ draft_id: id, version, value, saved_at })
    .onConflict((c) => c.columns(['draft_id', 'version']).doNothing())
    .execute()
  await sql`delete from draft_versions where draft_id = ${id} and version <= (
    select version from draft_versions where draft_id = ${id} order by version desc offset ${mostVersions} limit 1)`.execute(
    tx,
  )
}

/** How many drafts somebody has begun lately, counted no further than `most`. */
export async function countBegunSince(tx: Tx, agentId: string, since: Date, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from drafts where agent_id = ${agentId} and begun_at > ${since} limit ${most}) lately`.execute(tx)
  return rows[0]!.n
}

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

/** Drafts that nobody has written on since; those that were sent say no more than the message already. */
export const draftsLeftBetween = (db: Db, from: Date, until: Date) =>
  db
    .selectFrom('drafts')
    .select('id')
    .where('saved_at', '>', from)
    .where('saved_at', '<=', until)
    .where((eb) => eb.or([eb('ended_why', 'is', null), eb('ended_why', '=', 'discarded')]))
    .execute()

/** The same, held: whoever has gone on with it meanwhile keeps their words. */
export const lockLeft = async (tx: Tx, id: string, until: Date) =>
  (await tx
    .selectFrom('drafts')
    .select('id')
    .where('id', '=', id)
    .where('saved_at', '<=', until)
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** What ended long ago with all its versions, and old versions of what is still being written. */
export async function forgetOld(db: Db, before: Date): Promise<void> {
  await sql`delete from pending_sends where held_at < ${before} and state not in ('held', 'sending')`.execute(db)
  await sql`delete from drafts d where d.ended_at < ${before}
    and not exists (select from pending_sends s where s.draft_id = d.id)`.execute(db)
  await db.deleteFrom('draft_versions').where('saved_at', '<', before).execute()
}
