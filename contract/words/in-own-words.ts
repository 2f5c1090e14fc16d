import type { Language } from '../text.ts'
import { blank, type OwnWords, ownable, type TextKey } from './own.ts'
import { words as all, type Words } from './words.ts'

/** As the catalogue has it, its blanks shown by name. */
export function usualText(key: TextKey, language: Language): string {
  const said = placeOf(all[language], key)
  const named = Object.fromEntries(ownable[key].blanks.map((name) => [name, `{${name}}`]))
  return typeof said === 'function' ? said(named) : said
}

/** The catalogue with a provider's own words in their places. */
export function inOwnWords(language: Language, own: OwnWords = {}): Words {
  const written = Object.entries(own) as [TextKey, string][]
  return written.reduce((words, [key, text]) => replaced(words, key.split('.'), text), all[language] as Words)
}

type Said = string | ((facts: Record<string, unknown>) => string)

const placeOf = (words: Words, key: string): Said =>
  key.split('.').reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], words) as Said

/** Only the branches on the way are new; everything beside them stays shared. */
function replaced<T>(branch: T, [name, ...rest]: readonly string[], text: string): T {
  const inner = (branch as Record<string, unknown>)[name!]
  const put = rest.length > 0 ? replaced(inner, rest, text) : typeof inner === 'function' ? filling(text) : text
  return { ...branch, [name!]: put }
}

const filling =
  (text: string) =>
  (facts: Record<string, unknown>): string =>
    text.replace(blank, (whole, name: string) => (name in facts ? String(facts[name]) : whole))
