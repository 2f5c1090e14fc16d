import { mask, type Secret, secretsIn } from '#contract/secrets.ts'
import type { Hidden, Hide } from '#platform/hiding.ts'

/**
 * A text as others will read it. A number that only looks like a card's may be shown again for a day, and only where it
 * is plain which number stood where: nothing else in what is said may look like its mask.
 */
export const hideSecrets: Hide = (text, hidden) => hideThese(text, secretsIn(text), hidden)

const numbers: readonly string[] = ['card', 'cvv', 'passport', 'snils']
/** Only what nobody may keep; passwords and keys stay. */
export const hideNumbers: Hide = (text, hidden) =>
  hideThese(
    text,
    secretsIn(text).filter(({ kind }) => numbers.includes(kind)),
    hidden,
  )

/** What a draft may not even hold until it is sent: nobody may keep it, and nothing about it is a guess. */
export const hideForSure: Hide = (text, hidden) =>
  hideThese(
    text,
    secretsIn(text).filter(({ kind, unsure }) => numbers.includes(kind) && !unsure),
    hidden,
  )

function hideThese(text: string, secrets: readonly Secret[], hidden: Hidden[]): string {
  let masked = ''
  let told = 0
  for (const { kind, from, to, unsure } of secrets) {
    const words = text.slice(from, to)
    const put = mask(words, kind)
    masked += text.slice(told, from)
    const alike = hidden.filter((other) => other.mask === put && other.words !== words)
    for (const other of alike) other.unsure = false
    hidden.push({
      kind,
      mask: put,
      place: masked.slice(-enoughToKnow) + put,
      words,
      label: labelOf(masked),
      unsure: unsure === true && alike.length === 0 && !text.includes(put),
    })
    masked += put
    told = to
  }
  return masked + text.slice(told)
}

const enoughToKnow = 24
const longestLabel = 60

/** What stands before it on its line: "пароль от панели". */
const labelOf = (before: string) =>
  before
    .slice(before.lastIndexOf('\n') + 1)
    .slice(-longestLabel)
    .replace(/[\s:=—–"'«(-]+$/u, '')
    .trim()
