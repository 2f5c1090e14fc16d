/**
 * Whether two texts say something different: more than six words in ten of one are not in the other (TRUST.md 3.12).
 * A mail that shows a person one thing and a program another is shown with both.
 */
export function differs(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  if (more.size < 5 || fewer.size === 0) return false
  let common = 0
  for (const word of fewer) if (more.has(word)) common++
  return common / more.size < 0.4
}

const most = 20_000

/** Addresses of links are left out: they stand in the HTML where nobody sees them. */
const wordsOf = (text: string) =>
  new Set(
    text
      .slice(0, 400_000)
      .replace(/https?:\S+/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu)
      ?.slice(0, most) ?? [],
  )
