/** Two catalogues that say the same, each in its own letters. */

import { literalsUnder, parse, placeOf, type Source } from './source.ts'

/** Cyrillic that English may show: the name of a language is written in that language. */
const foreignInEnglish = ['Русский']
/** Words that Russian leaves as they are. */
const asInEnglish =
  /^(?:Otklik|English|API|CSV|HTML|HTTPS?|ID|IMAP|IP|JSON|Message|MIME|OIDC|PDF|PIN|PostgreSQL|SHA|SMS|SMTP|SSO|STARTTLS|Telegram|TLS|URL|UTF|VIP|ZIP|ru|en)$/i

export type Catalogue = { [key: string]: unknown }

/** Keys that one side lacks, and sentences that are of another kind on the other side. */
export function differences(en: unknown, ru: unknown, at = 'words'): string[] {
  if (!isCatalogue(en) || !isCatalogue(ru)) {
    return typeof en === typeof ru && !isCatalogue(en) && !isCatalogue(ru)
      ? []
      : [`${at} is a ${typeof en} in English and a ${typeof ru} in Russian`]
  }
  return [...new Set([...Object.keys(en), ...Object.keys(ru)])].flatMap((key) => {
    const here = `${at}.${key}`
    if (!(key in ru)) return [`${here} has no Russian`]
    if (!(key in en)) return [`${here} has no English`]
    return differences(en[key], ru[key], here)
  })
}

/** Sentences of the Russian catalogue that are empty or were left in English. */
export function notRussian(words: unknown, at = 'words'): string[] {
  if (isCatalogue(words)) return Object.entries(words).flatMap(([key, value]) => notRussian(value, `${at}.${key}`))
  const text = textOf(words)
  if (text.trim() === '' && typeof words === 'string') return [`${at} is empty`]
  if (/\p{Script=Cyrillic}/u.test(text)) return []
  const english = (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !asInEnglish.test(word))
  return english.length > 0 ? [`${at} is not Russian: ${text.trim()}`] : []
}

/** Cyrillic in a file of the English catalogue. */
export function notEnglish(source: Source): string[] {
  return [...literalsUnder(source.tree)]
    .filter(({ text }) => /\p{Script=Cyrillic}/u.test(text) && !foreignInEnglish.includes(text))
    .map((piece) => `${placeOf(source, piece)} is not English: ${piece.text.trim()}`)
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null
}

/** What a sentence says; of one that is put together, the pieces that are written out. */
function textOf(sentence: unknown) {
  if (typeof sentence !== 'function') return String(sentence)
  return [...literalsUnder(parse('sentence.ts', `({ sentence: ${sentence} })`).tree)].map(({ text }) => text).join(' ')
}
