import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { Language } from '#contract/text.ts'
import { usualText } from '#contract/words/in-own-words.ts'
import { ownable, type TextKey, textKeys } from '#contract/words/own.ts'
import { screen } from '#platform/screen.ts'

type Row = { key: string; language: Language; text: string | null; version: number; by: string; at: Date }

/** What may be said in own words, as delivered and as it is said here. */
export const ownTexts = screen(mail.ownTexts, async (_, { db }) => {
  const { rows } = await sql<Row>`
    select o.key, o.language, o.text, o.version, p.name as by, o.at
    from own_texts o join persons p on p.id = o.by_id`.execute(db)
  const standing = (key: TextKey, language: Language) => {
    const row = rows.find((one) => one.key === key && one.language === language)
    return {
      usual: usualText(key, language),
      own: row?.text ?? null,
      version: row?.version ?? 0,
      changed: row ? { by: row.by, at: row.at.toISOString() } : null,
    }
  }
  return {
    texts: textKeys.map((key) => {
      const { of, blanks, must } = ownable[key]
      return { key, of, blanks: [...blanks], must: [...must], ru: standing(key, 'ru'), en: standing(key, 'en') }
    }),
  }
})
