import type { LetterKind } from '#contract/mail.ts'

/** With waits that double up to six hours this takes about four days, as RFC 5321 4.5.4.1 asks of a sender. */
export const mostAttempts = 25

/** Whether a person wrote these words; everything else must not be answered by machines (RFC 3834). */
export const isWrittenByPeople = (kind: LetterKind) => kind === 'reply' || kind === 'solution' || kind === 'forwarded'

/** Where nothing proves that its reader wrote the mail, its Message-ID may be anybody's words: we do not repeat them. */
export const liesUnderTheirs = (kind: LetterKind) =>
  kind !== 'unconfirmed' && kind !== 'unconfirmed_again' && kind !== 'own_mail'

/** Letters that let their reader in. */
export const letsIn = (kind: LetterKind) => kind === 'invitation' || kind === 'reset'

/** The same text with the way in taken out of its links: what is kept once the letter has gone. */
export const withoutOneTimeLinks = (text: string) => text.replace(/\/link\/[\w-]{43}/g, '/link/…')

/** The From of our mail, and back again. A name keeps no quotes, which could end it early. */
export const fromLine = (name: string, address: string) =>
  name ? `"${name.replace(/["\\]/g, '')}" <${address}>` : address
export function partsOfFrom(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? []
  return { name: name.trim(), address: address.trim() }
}

/** Addresses that belong to nobody by definition (RFC 6761), such as the sample's: their letters stay in the local mailbox. */
export const leadsNowhere = (address: string) => address.toLowerCase().endsWith('.invalid')

/** The domain that letters are sent from; null for one that no receiver could look up. */
export function domainOfFrom(from: string): string | null {
  const domain = partsOfFrom(from).address.split('@').at(-1)?.toLowerCase() ?? ''
  return /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/.test(domain) && !domain.endsWith('.invalid') ? domain : null
}
