import { type Found, groupsOf } from './found.ts'

/** Beginnings of card numbers and how long they then are; Mir is 2200 to 2204. */
const brands: [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^220[0-4]/, [16, 17, 18, 19]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65|62)/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|6|[89])/, [14, 16]],
  [/^(?:5018|5020|5038|5893|6304|67)/, [13, 16, 18, 19]],
]
/** How people part the number of a card. */
const groupings = [
  '4 4 4 4',
  '4 6 5',
  '4 6 4',
  '4 4 4 4 3',
  '4 4 4 4 2',
  '4 4 4 1',
  '4 4 5',
  '4 4 4 6',
  '8 8',
  '6 10',
  '4 12',
  '4 4 8',
]

const between = String.raw`[ \t\u00a0\u2007\u2009\u202f\u200b._/·‐‑‒–—-]{1,3}`
const run = new RegExp(String.raw`(?<![\p{L}\p{Nd}_])\p{Nd}+(?:${between}\p{Nd}+)*(?![\p{L}\p{Nd}_])`, 'gu')
const speaksOfCards = /(?<!\p{L})(?:карт[аыеуо]\p{L}*|cards?|visa|mastercard|мир|mir|maestro|pan)(?!\p{L})/iu
/** Directly before a number: it is of something else. */
const speaksOfOthers =
  /(?:р\/?с|к\/?с|сч[её]т\p{L}*|расч\p{L}*|заказ\p{L}*|накладн\p{L}*|трек\p{L}*|отправлени\p{L}*|договор\p{L}*|инн|огрн\p{L}*|imei\p{L}*|iban|account|acct|order|invoice|track\p{L}*|parcel|serial|id|uuid|hash|номер заявки|заявк\p{L}*|ticket)[^\p{L}\p{Nd}]{0,6}(?:(?:no|nr|номер|number|id|is)\b[^\p{L}\p{Nd}]{0,4})?$/iu

/** A group of four that is no number directly before: bytes as a machine writes them. */
const hexBeside = /(?<![\da-z])(?=\d{0,3}[a-f])[\da-f]{4}[ \t]{1,3}$/i

type Group = { digits: string; from: number; to: number }

/**
 * Numbers of cards. The whole run of digits counts, with what parts it: without that boundary half of all Russian bank
 * accounts hold a piece that looks like a card (TRUST.md 3.13).
 */
export function* cardsIn(text: string): Generator<Found> {
  for (const match of text.matchAll(run)) {
    const groups = groupsIn(match[0], match.index)
    let at = 0
    while (at < groups.length) {
      const length = cardAt(text, groups, at)
      if (length > 0) yield cardFound(text, groups[at]!.from, groups[at + length - 1]!.to)
      at += Math.max(1, length)
    }
  }
}

const cardFound = (text: string, from: number, to: number): Found => ({
  kind: 'card',
  from,
  to,
  ...(isCalledCard(text, from, to) ? {} : { unsure: true as const }),
})

const isCalledCard = (text: string, from: number, to: number) =>
  speaksOfCards.test(text.slice(Math.max(0, from - 60), from)) || speaksOfCards.test(text.slice(to, to + 25))

const groupsIn = (run: string, at: number): Group[] =>
  [...run.matchAll(/\p{Nd}+/gu)].map(({ 0: digits, index }) => ({
    digits: digits.normalize('NFKC'),
    from: at + index,
    to: at + index + digits.length,
  }))

/** How many groups from here on are one card, the more the better; 0 is none. */
function cardAt(text: string, groups: readonly Group[], at: number): number {
  let number = ''
  let found = 0
  for (let end = at; end < groups.length; end++) {
    number += groups[end]!.digits
    if (number.length > 19) break
    if (isCard(number) && standsAsOne(text, groups, at, groups.slice(at, end + 1))) found = end + 1 - at
  }
  return found
}

/** Whether these groups are a number of their own, and that of a card. */
function standsAsOne(text: string, groups: readonly Group[], at: number, taken: readonly Group[]): boolean {
  const [from, to] = [taken[0]!.from, taken.at(-1)!.to]
  const before = text.slice(Math.max(0, from - 60), from)
  if (isCalledCard(text, from, to)) return true

  // The middle of a dump of bytes.
  if (hexBeside.test(before)) return false
  // The fraction of a number.
  if (/\d[.,]$/.test(before)) return false
  const sizes = taken.map(({ digits }) => digits.length)
  const grouped = groupings.includes(sizes.join(' '))
  if (!grouped && !sizes.every((size) => size === sizes[0])) return false
  // A piece of something longer, as of an account that is written in fours.
  const neighbours = [groups[at - 1], groups[at + taken.length]]
  if (neighbours.some((group) => group && group.digits.length >= 4)) return false
  return grouped || !speaksOfOthers.test(before)
}

/** The sum first: it is cheap, and a log of nothing but digits is asked about at every group. */
function isCard(number: string): boolean {
  if (number.length < 13 || !byLuhn(number)) return false
  if (!brands.some(([begins, lengths]) => lengths.includes(number.length) && begins.test(number))) return false
  return !/^(\d)\1+$/.test(number)
}

function byLuhn(number: string): boolean {
  let sum = 0
  for (let i = number.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = number.charCodeAt(i) - 48
    const value = twice ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** The three digits on the back: called so anywhere, or behind a card and its month. */
const called =
  /(?<![\p{L}\p{Nd}+/])(?:cvv2?|cvc2?|cvn|код безопасности|секретный код)[^\p{L}\p{Nd}]{0,6}(\d{3,4})(?!\d)/giu
const behind = /^[\s,;|]{0,4}(?:\d{2}\s?[/.-]\s?\d{2,4}|\d{4})[\s,;|]{1,4}(\d{3})(?!\d)/

export function* cvvsIn(text: string, cards: readonly Found[]): Generator<Found> {
  yield* groupsOf(text, called, 'cvv')
  for (const { to } of cards) {
    const [all, digits] = behind.exec(text.slice(to, to + 30)) ?? []
    if (all && digits) yield { kind: 'cvv', from: to + all.length - digits.length, to: to + all.length }
  }
}
