import { sql } from 'kysely'
import { asWords } from '../../tickets/index.ts'

const mostWords = 8

/** The words somebody typed to find a ready text by, each in any of its forms or as a beginning; true without any. */
export function answersMatching(q: string) {
  const words = asWords(q.toLowerCase())
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}.-]+$/u.test(word))
    .slice(0, mostWords)
  const each = words.map((word) => {
    const beginning = word.replace(/[.-].*$/, '')
    return sql`w.words @@ (plainto_tsquery('russian', ${word})${beginning ? sql` || to_tsquery('simple', ${`${beginning}:*`})` : sql``})`
  })
  return each.length > 0 ? sql.join(each, sql` and `) : sql`true`
}

/** How well it matches: a word of the title counts for more than one of the text. */
export const answerRank = (q: string) => sql`ts_rank(w.words, plainto_tsquery('russian', ${q}))`
