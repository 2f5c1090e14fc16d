/**
 * The signatures of a mail, checked where it can be killed (reading/readers): over a long body, or one of nothing but line
 * ends, that costs seconds. The keys are brought; those that are missing are asked for.
 */
import { Readable } from 'node:stream'
import type { DKIMResult } from 'mailauth'
import { failure } from './resolver.ts'

/** What the DNS answered, by the name that was asked about; where it failed, with which code. */
export type Keys = Record<string, string[][] | string[] | { failed: string }>
export type Checked = Pick<
  DKIMResult,
  | 'signingDomain'
  | 'selector'
  | 'algo'
  | 'modulusLength'
  | 'status'
  | 'canonBodyLengthLimited'
  | 'signature'
  | 'bodyHash'
>
export type Verified = {
  /** Whom the verifier takes for the author. */
  headerFrom: string[]
  results: Checked[]
  /** Names to be asked about before this is true. */
  missing: string[]
}
export type ToVerify = { sender: string; now: Date; keys: Keys }

export async function verify(raw: Uint8Array, { sender, now, keys }: ToVerify): Promise<Verified> {
  const { dkimVerify } = await import('mailauth')
  const missing = new Set<string>()
  const resolver = async (name: string) => {
    const known = keys[name]
    if (known && !('failed' in known)) return known
    if (!known) missing.add(name)
    throw failure(known?.failed ?? 'ETIMEOUT')
  }
  const found = await dkimVerify(inOnePiece(raw), { resolver, sender, curTime: now, strict: true })
  return { headerFrom: found.headerFrom, results: found.results.map(checked), missing: [...missing] }
}

/**
 * With the line ends that signatures are made over. The library would put them in one by one, and a line that came to it
 * in pieces it would read anew with each of them.
 */
function inOnePiece(raw: Uint8Array): Readable {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  return Readable.from([Buffer.from(text.replace(/(?<!\r)\n/g, '\r\n'), 'latin1')])
}

const checked = ({
  signingDomain,
  selector,
  algo,
  modulusLength,
  status,
  canonBodyLengthLimited,
  signature,
  bodyHash,
}: DKIMResult): Checked => ({
  signingDomain,
  selector,
  algo,
  modulusLength,
  status,
  canonBodyLengthLimited,
  signature,
  bodyHash,
})
