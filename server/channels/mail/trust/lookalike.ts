import { domainToUnicode } from 'node:url'

/** Letters that are read as others: Cyrillic and Greek as Latin, digits as letters. */
const asRead: Record<string, string> = {
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'i', ο: 'o', ν: 'v', ι: 'i', α: 'a', ρ: 'p' },
  ...{ '0': 'o', '1': 'i', l: 'i', ı: 'i', '5': 's', ɡ: 'g', ո: 'n', ս: 'u' },
}

/** Every stranger's domain is compared with all that we know: those are read once. */
const glances = new Map<string, string>()
const mostGlances = 20_000

function glanceAt(known: string): string {
  const seen = glances.get(known)
  if (seen !== undefined) return seen
  if (glances.size >= mostGlances) glances.clear()
  const glance = atAGlance(known)
  glances.set(known, glance)
  return glance
}

/** How a domain is read at a glance: what looks alike comes out alike. */
function atAGlance(domain: string): string {
  const letters = [...domainToUnicode(domain).normalize('NFKD').toLowerCase()].map((letter) => asRead[letter] ?? letter)
  return letters
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/ci/g, 'd')
    .replace(/[-_]/g, '')
}

/** Which of the domains that are known this one is mistaken for, though it is another. */
export function lookalikeOf(domain: string, known: readonly string[]): string | null {
  if (known.includes(domain)) return null
  const seen = atAGlance(domain)
  return known.find((other) => glanceAt(other) === seen) ?? null
}
