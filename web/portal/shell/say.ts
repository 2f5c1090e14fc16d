import type { Reader } from '#contract/pages.ts'
import { inOwnWords } from '#contract/words/in-own-words.ts'
import { words } from '#contract/words/words.ts'

/** The portal's sentences in the reader's language. */
export const say = ({ language, own }: Reader) => inOwnWords(language, own).portal

/** Words that the other side uses too: states, sizes, roles. */
export const sayCommon = ({ language }: Reader) => words[language].common

/** The words of a refusal that is known beforehand: "may: { reply: 'ticket_closed' }". */
export function sayRefusal({ language }: Reader, code: string): string {
  const { refusals } = words[language]
  return code in refusals ? refusals[code as keyof typeof refusals]({}) : refusals.not_allowed({})
}
