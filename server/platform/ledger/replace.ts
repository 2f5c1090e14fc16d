import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { commitment, newContentKey } from './event.ts'

/** The words of an entry with whoever said them, held until the transaction ends. */
export async function contentOf(tx: Tx, stream: string, seq: number) {
  return tx
    .selectFrom('event_content as c')
    .innerJoin('events as e', (join) => join.onRef('e.stream_id', '=', 'c.stream_id').onRef('e.seq', '=', 'c.seq'))
    .select(['c.content', 'e.kind', 'e.actor_id', 'e.at'])
    .where('c.stream_id', '=', stream)
    .where('c.seq', '=', seq)
    .forUpdate('c')
    .executeTakeFirst()
}

/** Words that will stand in the place of others, and what an event says of them (`now`) so that they are proven. */
export function replacement(content: Record<string, unknown>) {
  const key = newContentKey()
  return { key, content, hash: commitment(key, content).toString('hex') }
}

/**
 * Other words in the place of what an entry said, where the law or its writer wants it so. The entry itself stands as it
 * was; its key is gone with its words, so that nobody can test a guess against the old commitment. `by` is the event that
 * names the entry and the new commitment: without it the entry does not hold (verify.ts).
 */
export async function replaceContent(
  tx: Tx,
  { stream, seq, by }: { stream: string; seq: number; by: number },
  { key, content }: ReturnType<typeof replacement>,
) {
  await sql`insert into replaced_content (stream_id, seq, by_seq) values (${stream}, ${seq}, ${by})
    on conflict (stream_id, seq) do update set by_seq = excluded.by_seq`.execute(tx)
  await sql`update event_content set key = ${key}, content = ${JSON.stringify(content)}::jsonb
    where stream_id = ${stream} and seq = ${seq}`.execute(tx)
}
