const minute = 60_000
const hour = 60 * minute

/** "in 8 minutes", as long as counting minutes helps: above two hours the time of day says it better. */
export function inWords(left: number, language: string): string | undefined {
  if (left <= 0 || left > 2 * hour) return undefined
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  return words.format(Math.ceil(left / minute), 'minute')
}
