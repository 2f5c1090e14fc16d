/** What is typed with the other layout still on is meant in this one: `pfvtnrf` is `заметка`, `куздн` is `reply`. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'

const swapped = new Map(
  [...latin].flatMap((letter, i) => [[letter, cyrillic[i]!] as const, [cyrillic[i]!, letter] as const]),
)

export const inOtherLayout = (text: string) => [...text].map((letter) => swapped.get(letter) ?? letter).join('')

/** How well words fit what is typed: every typed word begins one of them; 0 not at all, more is better. */
export function fit(words: string, typed: string): number {
  const text = plain(typed)
  return Math.max(fitAs(plain(words), text), fitAs(plain(words), inOtherLayout(text)))
}

function fitAs(words: string, typed: string): number {
  const parts = words.split(/[\s.,:()«»“”"-]+/)
  const asked = typed.split(/\s+/).filter(Boolean)
  if (asked.length === 0) return 1
  if (words.startsWith(typed)) return 3
  if (asked.every((begin) => parts.some((part) => part.startsWith(begin)))) return 2
  return typed.length > 2 && words.includes(typed) ? 1 : 0
}

const plain = (text: string) => text.trim().toLocaleLowerCase().replaceAll('ё', 'е')

/** What fits, the best first; among equals as they stood. */
export function fitting<T>(all: readonly T[], wordsOf: (one: T) => string, typed: string): T[] {
  return all
    .map((one) => ({ one, fits: fit(wordsOf(one), typed) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ one }) => one)
}
