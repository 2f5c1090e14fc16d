/** What a mail itself and the DNS say about who sent it; no judgement. */
import type { SignatureFault } from '#contract/mail/trust.ts'
import { fingerprint } from '../intake/trace-lines.ts'
import { verifyApart } from './apart.ts'
import { type Author, authorOf, plainAddress } from './author.ts'
import { type HeaderLine, headerLines, isMalformed, twiceIn, valueIn } from './headers.ts'
import { keysNamed } from './keys-named.ts'
import type { Facts, Signature } from './level.ts'
import { markOf, type Replays } from './replays.ts'
import type { Ask } from './resolver.ts'
import { signatureIn } from './signatures.ts'
import type { Verified } from './verify.ts'

/** What the server that handed the mail over said, where we spoke to it ourselves. */
export type Envelope = { from: string; to?: readonly string[]; ip?: string; helo?: string }
export type Told = Omit<Facts, 'senders' | 'lookalike' | 'token'> & {
  lines: readonly HeaderLine[]
  spf: { result: string; domain: string } | null
  dmarc: { domain: string; policy: string } | null
}
type Means = { ask: Ask; replays: Replays; now: Date }

/** Each costs a question to the DNS and a calculation; honest mail has one to three. */
const mostSignatures = 8

export async function gather(raw: Buffer, envelope: Envelope, means: Means): Promise<Told> {
  const lines = headerLines(raw)
  const author = authorOf(lines.filter(({ key }) => key === 'from').map(({ line }) => valueIn(line)))
  const twice = twiceIn(lines)
  const told: Told = {
    lines,
    malformed: isMalformed(raw),
    twice,
    author,
    tooManySignatures: lines.filter(({ key }) => key === 'dkim-signature').length > mostSignatures,
    uncheckable: false,
    signatures: [],
    spfAligned: false,
    spf: null,
    dmarc: null,
  }
  // Nothing is asked about a mail that has lost already.
  if (told.malformed || twice || typeof author === 'string' || told.tooManySignatures) return told
  return { ...told, ...(await askAbout(raw, author, envelope, lines, means)) }
}

async function askAbout(raw: Buffer, author: Author, envelope: Envelope, lines: readonly HeaderLine[], means: Means) {
  const { ask, now } = means
  if (!(await readsTheSame(lines, author))) return { author: 'author_unreadable' as const }

  const own = lines.filter(({ key }) => key === 'dkim-signature')
  const results = own.length > 0 ? await verifyApart(raw, { now, keys: await keysNamed(own, ask) }) : []
  if (results?.length !== own.length) return { uncheckable: true }
  const signatures: Signature[] = []
  for (const [i, result] of results.entries()) {
    const signature = signatureIn(result, own[i]!.line, lines)
    signatures.push({ ...signature, fault: signature.fault ?? (await notOf(author, signature.domain, ask)) })
  }
  return {
    signatures: await withoutReplays(signatures, results, () => markOf(envelope, fingerprint(raw)), means.replays),
    ...(await askSpf(author, envelope, ask)),
    dmarc: await policyOf(author, ask),
  }
}

/** The library is large and not needed by a desk without mail. */
const verifier = () => import('mailauth')

/** Two readers of our own choosing agree on the author, or there is none: the library is shown that line alone. */
async function readsTheSame(lines: readonly HeaderLine[], { address }: Author) {
  const { dkimVerify } = await verifier()
  const from = lines.find(({ key }) => key === 'from')!.line
  const { headerFrom } = await dkimVerify(Buffer.from(`${from}\r\n\r\n`), { strict: true })
  return headerFrom.length === 1 && plainAddress(headerFrom[0]!)?.address === address
}

/** Asked of DMARC with this signature alone, so that nothing else lends it its pass. */
async function notOf({ address }: Author, domain: string, ask: Ask): Promise<SignatureFault | null> {
  const found = await askDmarc(address, ask, { dkimDomains: [{ domain }] })
  if (found === 'pass') return null
  if (found === 'temperror') return 'dns_failed'
  return found === 'none' ? 'policy_missing' : 'signature_foreign'
}

async function askDmarc(address: string, ask: Ask, by: { dkimDomains?: { domain: string }[]; spfDomains?: string[] }) {
  const { dmarc } = await verifier()
  const found = await dmarc({ headerFrom: [address], fromFields: 1, resolver: ask, strict: true, ...by })
  return found ? found.status.result : 'none'
}

async function policyOf({ address }: Author, ask: Ask): Promise<Told['dmarc']> {
  const { dmarc } = await verifier()
  const found = await dmarc({ headerFrom: [address], fromFields: 1, resolver: ask, strict: true })
  return found !== false && found.p ? { domain: found.policyDomain ?? found.domain, policy: found.policy } : null
}

async function askSpf(author: Author, { from, ip, helo }: Envelope, ask: Ask) {
  if (!ip) return { spf: null, spfAligned: false }
  const { spf } = await verifier()
  const found = await spf({
    sender: from,
    ip,
    helo: helo ?? ip,
    resolver: ask,
    strict: true,
    maxElapsedTime: longestSpf,
  })
  const passes = found.status.result === 'pass'
  const spfAligned = passes && (await askDmarc(author.address, ask, { spfDomains: [found.domain] })) === 'pass'
  return { spf: { result: found.status.result, domain: found.domain }, spfAligned }
}

const longestSpf = 20_000

/** Every signature that holds is remembered: whoever replays a mail may leave all but one of them out. */
async function withoutReplays(
  signatures: readonly Signature[],
  results: readonly Verified[],
  markNow: () => string,
  replays: Replays,
): Promise<Signature[]> {
  if (signatures.every(({ fault }) => fault !== null)) return [...signatures]
  const mark = markNow()
  let replayed = false
  for (const [i, { fault, domain }] of signatures.entries()) {
    if (fault !== null) continue
    const { signature = '' } = results[i]!
    replayed = (await replays.isReplay({ domain, value: signature }, mark)) || replayed
  }
  return signatures.map((one) => (replayed && one.fault === null ? { ...one, fault: 'replayed' } : one))
}
