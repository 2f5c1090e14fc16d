import type { Language } from '#contract/text.ts'
import type { OwnWords } from '#contract/words/own.ts'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { OwnTextRow } from '../tables.ts'

/** What this provider says in words of its own; asked for with every letter and every page of the portal. */
export const ownWords = settled(async (db: Db | Tx, language: Language): Promise<OwnWords> => {
  const rows = await db
    .selectFrom('own_texts')
    .select(['key', 'text'])
    .where('language', '=', language)
    .where('text', 'is not', null)
    .execute()
  return Object.fromEntries(rows.map(({ key, text }) => [key, text]))
})

export const lockText = (tx: Tx, key: string, language: Language) =>
  tx
    .selectFrom('own_texts')
    .select(['version', 'text'])
    .where('key', '=', key)
    .where('language', '=', language)
    .forUpdate()
    .executeTakeFirst()

export async function putText(tx: Tx, row: OwnTextRow) {
  const { text, version, by_id, at } = row
  await tx
    .insertInto('own_texts')
    .values(row)
    .onConflict((c) => c.columns(['key', 'language']).doUpdateSet({ text, version, by_id, at }))
    .execute()
  await tx.insertInto('own_text_versions').values(row).execute()
}
