/** How far a mail that came in is believed (TRUST.md 3.1). What other servers claim to have checked is not looked at. */

import { type Envelope, gather, type Told } from './gather.ts'
import { unsignedIn } from './headers.ts'
import { levelOf, type Sender, type Signature, type Verdict } from './level.ts'
import { lookalikeOf } from './lookalike.ts'
import type { Replays } from './replays.ts'
import { type Ask, sparing } from './resolver.ts'

export type Known = {
  /** Contacts with this address, in small letters and with its domain as in the DNS. */
  contactsOf(address: string): Promise<readonly Sender[]>
  /** Domains of contacts; asked for only when nobody has the address. */
  contactDomains(): Promise<readonly string[]>
  /** Whose reply address the mail came to, its MAC being right; null when it came to none. */
  replyToken: { contactId: string } | null
}

export type Mail = {
  raw: Buffer
  envelope: Envelope
  known: Known
  replays: Replays
  resolver: Ask
  now: Date
}

/** What the verdict rests on, to be stored with the message. */
export type Evidence = {
  author: string | null
  signatures: Signature[]
  spf: Told['spf']
  dmarc: Told['dmarc']
  /** Whether it came to a reply address of ours. */
  token: boolean
  /** Headers that are there and that no signature vouches for: shown struck out, never decided by. */
  unsigned: string[]
}

export async function judgeMail(mail: Mail): Promise<Verdict & { evidence: Evidence }> {
  const { raw, envelope, known, replays, now } = mail
  const told = await gather(raw, envelope, { ask: sparing(mail.resolver), replays, now })
  const address = typeof told.author === 'string' ? null : told.author.address
  const senders = address ? await known.contactsOf(address) : []
  const lookalike =
    address && senders.length === 0 ? lookalikeOf(domainOf(address), await known.contactDomains()) : null
  const verdict = levelOf({ ...told, senders, lookalike, token: known.replyToken })
  return { ...verdict, evidence: evidenceOf(told, address, known.replyToken !== null) }
}

const domainOf = (address: string) => address.slice(address.indexOf('@') + 1)

function evidenceOf({ lines, signatures, spf, dmarc }: Told, author: string | null, token: boolean): Evidence {
  const vouched = signatures.filter(({ fault }) => fault === null || fault === 'header_uncovered')
  return {
    author,
    signatures: [...signatures],
    spf,
    dmarc,
    token,
    unsigned: unsignedIn(
      lines,
      vouched.flatMap(({ covers }) => covers),
    ),
  }
}
