import {
  type MailLevel,
  type MailReason,
  type ReasonAbout,
  type SignatureFault,
  signatureFaults,
} from '#contract/mail/trust.ts'
import type { Author, AuthorFault } from './author.ts'
import { asWritten } from './headers.ts'

export type Signature = {
  domain: string
  selector: string
  algorithm: string
  /** Of an RSA key. */
  bits: number | null
  /** The headers it covers. */
  covers: readonly string[]
  /** The first decisive header that it leaves open. */
  uncovered: string | null
  fault: SignatureFault | null
}

export type Sender = { id: string; state: 'active' | 'unproven' | 'left' }

/** Everything that is known of a mail and that its level depends on. */
export type Facts = {
  malformed: boolean
  twice: string | null
  author: Author | AuthorFault
  tooManySignatures: boolean
  /** Checking took longer than anybody waits. */
  uncheckable: boolean
  signatures: readonly Signature[]
  /** Sent from a server that the author's domain allows. */
  spfAligned: boolean
  /** Contacts with the author's address. */
  senders: readonly Sender[]
  /** A domain of a contact that the author's is mistaken for. */
  lookalike: string | null
  /** Whose reply address it came to; null when it came to none of ours. */
  token: { contactId: string } | null
}

export type Verdict = { level: MailLevel; reason: MailReason; about: ReasonAbout; senderId: string | null }

/** The level of a mail (TRUST.md 3.1). Whatever is not known to be good counts as bad. */
export function levelOf(facts: Facts): Verdict {
  return inItsForm(facts) ?? inItsSignatures(facts) ?? inItsSender(facts)
}

const m0 = (reason: MailReason, about: Partial<ReasonAbout> = {}): Verdict => verdict('M0', reason, about, null)

const verdict = (
  level: MailLevel,
  reason: MailReason,
  about: Partial<ReasonAbout>,
  senderId: string | null,
): Verdict => ({
  level,
  reason,
  about: { domain: '', signer: '', header: '', like: '', ...about },
  senderId,
})

function inItsForm({ malformed, twice, author, tooManySignatures, uncheckable }: Facts): Verdict | null {
  if (malformed) return m0('malformed')
  if (twice === 'from') return m0('author_many')
  if (twice) return m0('header_twice', { header: asWritten(twice) })
  if (typeof author === 'string') return m0(author)
  if (tooManySignatures) return m0('too_many_signatures')
  return uncheckable ? m0('uncheckable') : null
}

function inItsSignatures({ author, signatures, spfAligned }: Facts): Verdict | null {
  if (signatures.some(({ fault }) => fault === null)) return null
  const { domain } = author as Author
  const best = nearest(signatures)
  if (spfAligned && (!best || best.fault === 'signature_foreign')) return m0('spf_only', { domain })
  if (!best) return m0('unsigned', { domain })
  return m0(best.fault!, { domain, signer: best.domain, header: asWritten(best.uncovered ?? '') })
}

/** The signature that came nearest to holding: the sentence is about it. */
const nearest = (signatures: readonly Signature[]): Signature | undefined =>
  [...signatures].sort((a, b) => signatureFaults.indexOf(a.fault!) - signatureFaults.indexOf(b.fault!))[0]

function inItsSender({ author, senders, lookalike, token }: Facts): Verdict {
  const { domain } = author as Author
  const active = senders.filter(({ state }) => state === 'active')
  if (token) {
    return active.some(({ id }) => id === token.contactId)
      ? verdict('M2', 'answered_our_letter', { domain }, token.contactId)
      : m0(active.length > 0 ? 'token_of_another' : whyNobody(senders, lookalike), { domain, like: lookalike ?? '' })
  }
  if (active.length > 1) return m0('sender_ambiguous')
  const [sender] = active
  return sender
    ? verdict('M1', 'signed_by_domain', { domain }, sender.id)
    : m0(whyNobody(senders, lookalike), { domain, like: lookalike ?? '' })
}

function whyNobody(senders: readonly Sender[], lookalike: string | null): MailReason {
  if (senders.some(({ state }) => state === 'left')) return 'sender_left'
  if (senders.length > 0) return 'sender_unproven'
  return lookalike ? 'sender_lookalike' : 'sender_unknown'
}
