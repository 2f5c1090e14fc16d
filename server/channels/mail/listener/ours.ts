import { domainToASCII } from 'node:url'

/**
 * Whether mail to this address is for us. Nothing but the list decides, in memory: a stranger who tries names learns
 * from neither words nor time which of them are people (TRUST 3.9). Postmaster is ours wherever anything is (RFC 5321
 * 4.5.1).
 */
export function oursBy(takesFor: readonly string[]): (address: string) => boolean {
  const places = new Set(takesFor.map(asInDns))
  const domains = new Set([...places].map(domainOf))
  return (address) => {
    const small = asInDns(address)
    if (small === 'postmaster') return true
    const domain = domainOf(small)
    return places.has(small) || places.has(`@${domain}`) || (domains.has(domain) && small === `postmaster@${domain}`)
  }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)

/** One spelling of each: small letters, and a domain in other letters as the DNS knows it. */
function asInDns(address: string): string {
  const small = address.trim().toLowerCase()
  const at = small.lastIndexOf('@')
  if (at < 0) return small
  const domain = small.slice(at + 1)
  return `${small.slice(0, at)}@${domainToASCII(domain) || domain}`
}
