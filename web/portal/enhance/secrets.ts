/** A place in a text that looks like something nobody should send: which kind, on which line, from where to where. */
export type Secret = { kind: 'key' | 'password' | 'card'; line: number; from: number; to: number }

const looks: { kind: 'key' | 'password'; pattern: RegExp }[] = [
  {
    kind: 'key',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  },
  { kind: 'password', pattern: /(?:password|passwd|pwd|пароль)\s*(?:[:=]|\bis\b|—|-)\s*((?!•)\S{3,})/giu },
]
const digits = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g

export function secretsIn(text: string): Secret[] {
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const found = looks.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const hidden = match[1] ?? match[0]
      const from = match.index + match[0].lastIndexOf(hidden)
      return { kind, line: lineAt(match.index), from, to: from + hidden.length }
    }),
  )
  const cards = [...text.matchAll(digits)]
    .filter(([number]) => isCard(number.replace(/\D/g, '')))
    .map(({ 0: number, index }) => ({
      kind: 'card' as const,
      line: lineAt(index),
      from: index,
      to: index + number.length,
    }))
  return [...found, ...cards].sort((a, b) => a.from - b.from)
}

/** By Luhn's sum, and by how such numbers begin: an account of twenty digits or an IMEI is none. */
function isCard(number: string): boolean {
  if (number.length < 13 || number.length > 19 || !/^[2-6]/.test(number) || /^(\d)\1+$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 ? 2 : 1)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

/** The text without them: what stood there is dots, so that everybody sees that something stood there. */
export const withoutSecrets = (text: string, secrets: readonly Secret[]): string =>
  [...secrets].reverse().reduce((rest, { from, to }) => `${rest.slice(0, from)}••••••${rest.slice(to)}`, text)
