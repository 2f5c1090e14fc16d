import { domainToASCII } from 'node:url'

/** The one address a mail says it is from, in the only form that nobody can read otherwise. */
export type Author = { address: string; domain: string }
export type AuthorFault = 'author_missing' | 'author_many' | 'author_unreadable'

/** Longer than any name that people have; everything that is done with it here is done while everybody else waits. */
const longest = 2000

/**
 * Narrower than the grammar, on purpose: one address, a local part of plain characters, no comment, no group, no route.
 * What else is allowed in a From is how an address is smuggled past whoever decides by it.
 */
export function authorOf(from: readonly string[]): Author | AuthorFault {
  if (from.length === 0) return 'author_missing'
  if (from.length > 1) return 'author_many'
  const value = from[0]!
  if (value === '') return 'author_missing'
  if (value.length > longest) return 'author_unreadable'
  const spoken = /^(?:(?:"(?:[^"\\]|\\.)*"\s*|[^"<>()@,;:\\]*)<(?<angle>[^<>\s]+)>|(?<bare>[^<>\s]+))$/u.exec(value)
  const address = spoken?.groups?.angle ?? spoken?.groups?.bare
  if (address === undefined) return isSeveral(value) ? 'author_many' : 'author_unreadable'
  return plainAddress(address) ?? 'author_unreadable'
}

/** Several addresses side by side; anything stranger is unreadable. */
const isSeveral = (value: string) => value.split(',').filter((part) => part.includes('@')).length > 1

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/** In small letters, the domain as it stands in the DNS; null for what is no plain address. */
export function plainAddress(address: string): Author | null {
  const [before, after, ...more] = address.normalize('NFC').split('@')
  if (!before || !after || more.length > 0 || before.length > 64 || !local.test(before)) return null
  const domain = domainToASCII(after)
  if (!/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(domain)) return null
  return { address: `${before.toLowerCase()}@${domain}`, domain }
}
