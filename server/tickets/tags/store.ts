import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export type Tag = { id: string; name: string; retired: boolean }

/**
 * The tags of these names, made where they are new, and held in one order against those who merge them. Who types a word
 * that was merged gets the tag that took its place.
 */
export async function tagsCalled(tx: Tx, names: readonly string[], now: Date): Promise<Tag[]> {
  if (names.length === 0) return []
  const made = names.map((name) => ({ id: newId(now), name }))
  await sql`
    insert into tags (id, name, created_at)
    select m.id, m.name, ${now} from json_to_recordset(${JSON.stringify(made)}::json) as m(id uuid, name text)
    order by m.name on conflict (name) do nothing`.execute(tx)
  return knownTags(tx, names)
}

/** Those of these names that there are. */
export async function knownTags(tx: Db | Tx, names: readonly string[]): Promise<Tag[]> {
  if (names.length === 0) return []
  const { rows } = await sql<Tag>`
    select g.id, g.name, g.retired_at is not null as retired from tags g
    where g.id in (select coalesce(a.merged_into, a.id) from tags a where a.name = any(${sql.val([...names])}::text[]))
    order by g.id for no key update of g`.execute(tx)
  return rows
}

/** What stands on the ticket. */
export async function tagsOn(tx: Tx, ticketId: string): Promise<string[]> {
  const rows = await tx.selectFrom('ticket_tags').select('tag_id').where('ticket_id', '=', ticketId).execute()
  return rows.map(({ tag_id }) => tag_id)
}

export async function putTags(tx: Tx, ticket: { id: string; number: string }, tagIds: readonly string[]) {
  if (tagIds.length === 0) return
  const rows = tagIds.map((tag_id) => ({ ticket_id: ticket.id, tag_id, number: ticket.number }))
  await tx.insertInto('ticket_tags').values(rows).execute()
  await countUses(tx, tagIds, 1)
}

export async function takeTagsOff(tx: Tx, ticketId: string, tagIds: readonly string[]) {
  if (tagIds.length === 0) return
  await tx.deleteFrom('ticket_tags').where('ticket_id', '=', ticketId).where('tag_id', 'in', tagIds).execute()
  await countUses(tx, tagIds, -1)
}

const countUses = (tx: Tx, tagIds: readonly string[], step: 1 | -1) =>
  tx
    .updateTable('tags')
    .set({ uses: sql`uses + ${step}` as never })
    .where('id', 'in', tagIds)
    .execute()

/** Tags that were not merged away, held in one order. */
export const holdTags = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('tags')
    .select(['id', 'name', 'uses'])
    .where('id', 'in', ids)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export const tagNamed = (tx: Tx, name: string) =>
  tx.selectFrom('tags').select('id').where('name', '=', name).executeTakeFirst()

export const setTag = (tx: Tx, id: string, change: { name?: string; retired_at?: Date | null }) =>
  tx.updateTable('tags').set(change).where('id', '=', id).execute()

/** Everything that had the one has the other, and what was merged into the one earlier follows. */
export async function joinTags(tx: Tx, from: string, into: string) {
  await sql`
    insert into ticket_tags (ticket_id, tag_id, number)
    select ticket_id, ${into}, number from ticket_tags where tag_id = ${from}
    on conflict do nothing`.execute(tx)
  await tx.deleteFrom('ticket_tags').where('tag_id', '=', from).execute()
  await sql`update tags set merged_into = ${into}, uses = 0 where id = ${from} or merged_into = ${from}`.execute(tx)
  await sql`
    update tags set uses = (select count(*) from ticket_tags where tag_id = ${into}) where id = ${into}`.execute(tx)
}
