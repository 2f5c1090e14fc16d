import type { AnswersTo } from '#contract/mail/answers.ts'
import { domainOfFrom, partsOfFrom } from '../rules.ts'

/** Where addresses of ours are made: what stands before each, and their domain. */
export type Place = { before: string; domain: string }

/** Of an address before the @ (RFC 5321 4.5.3.1.1); the longest that we make is a bounce address. */
const longestLocal = 64
const longestOurs = 45

/** Null where answers come to From alone, or where From leaves no room for more. */
export function addressesAt({ way, domain }: AnswersTo, from: string): Place | null {
  if (way === 'domain') return domain ? { before: '', domain } : null
  return way === 'sub_addresses' ? subAddressesOf(from) : null
}

/** `support+…@`: null for a From whose domain nobody can write to, or that is too long for more. */
export function subAddressesOf(from: string): Place | null {
  const domain = domainOfFrom(from)
  const [local = ''] = partsOfFrom(from).address.split('@')
  if (!domain || local === '' || local.length + 1 + longestOurs > longestLocal) return null
  return { before: `${local}+`, domain }
}
