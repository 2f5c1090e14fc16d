import { sql } from 'kysely'
import type { OptionalLetter } from '#contract/mail/choices.ts'
import type { Db, Tx } from '#platform/db.ts'

/** What each of these people does without. */
export async function declinedBy(db: Db | Tx, personIds: readonly string[]) {
  const rows = await db
    .selectFrom('declined_letters')
    .select(['person_id', 'kinds'])
    .where('person_id', '=', (eb) => eb.fn.any(eb.val(personIds)))
    .execute()
  return new Map(rows.map(({ person_id, kinds }) => [person_id, kinds as readonly OptionalLetter[]]))
}

export const setDeclined = (tx: Tx, personId: string, kinds: readonly OptionalLetter[]) =>
  sql`insert into declined_letters (person_id, kinds) values (${personId}, ${sql.val(kinds)}::text[])
    on conflict (person_id) do update set kinds = excluded.kinds`.execute(tx)
