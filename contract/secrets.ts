/** What nobody should send in a text: one detector for the browser, which asks, and for the server, which masks. */
import { cardsIn, cvvsIn } from './secrets/cards.ts'
import type { Found, SecretKind } from './secrets/found.ts'
import { keysIn } from './secrets/keys.ts'
import { linesIn } from './secrets/lines.ts'
import { papersIn } from './secrets/papers.ts'
import { passwordsIn } from './secrets/passwords.ts'
import { tablesIn } from './secrets/tables.ts'

export type { SecretKind }
/** A place in a text that looks like a secret; lines count from one. */
export type Secret = Found & { line: number }

export function secretsIn(text: string): Secret[] {
  const cards = [...cardsIn(text)]
  const all = [
    ...cards,
    ...cvvsIn(text, cards),
    ...keysIn(text),
    ...linesIn(text),
    ...passwordsIn(text),
    ...tablesIn(text),
    ...papersIn(text),
  ]
  const apart: Found[] = []
  for (const { kind, from, to, unsure } of all.sort((a, b) => a.from - b.from || b.to - a.to))
    if (from >= (apart.at(-1)?.to ?? 0)) apart.push({ kind, from, to, ...(unsure ? { unsure } : {}) })
  return withLines(text, apart)
}

function withLines(text: string, found: readonly Found[]): Secret[] {
  let line = 1
  let counted = 0
  return found.map((secret) => {
    for (; counted < secret.from; counted++) if (text[counted] === '\n') line++
    return { ...secret, line }
  })
}

const dots = '••••••'
const fewDots = '••••'
/** Of a number its owner knows by its end, the end stays. */
const knownByTheirEnd: readonly SecretKind[] = ['card', 'passport', 'snils']

/** What stands in its place. */
export function mask(words: string, kind: SecretKind): string {
  return knownByTheirEnd.includes(kind) ? `${fewDots} ${words.replace(/[^\p{Nd}]/gu, '').slice(-4)}` : dots
}

/** The text without them: dots stand in their place, so that everybody sees that something stood there. */
export const withoutSecrets = (text: string, secrets: readonly Secret[]): string =>
  [...secrets]
    .reverse()
    .reduce((rest, { kind, from, to }) => rest.slice(0, from) + mask(rest.slice(from, to), kind) + rest.slice(to), text)
