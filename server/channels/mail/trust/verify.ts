/** Checks the signatures of a mail: slow where its bytes are many or odd, and so done where it can be killed (apart.ts). */
import { Readable } from 'node:stream'
import type { DKIMResult } from 'mailauth'
import { failure } from './resolver.ts'

/** What the DNS said of each key that the mail names, or how it failed. */
export type KeyAnswers = ReadonlyMap<string, string[][] | { code: string }>
export type ToVerify = { now: Date; keys: KeyAnswers }
export type Verified = Pick<
  DKIMResult,
  'signingDomain' | 'selector' | 'algo' | 'modulusLength' | 'status' | 'canonBodyLengthLimited' | 'signature'
>

/** One for each signature, in the order of the header. */
export async function verify(raw: Uint8Array, { now, keys }: ToVerify): Promise<Verified[]> {
  const { dkimVerify } = await import('mailauth')
  const resolver = async (name: string) => answered(keys.get(name.toLowerCase()))
  const { results } = await dkimVerify(inOnePiece(raw), { resolver, curTime: now, strict: true })
  return results.map(({ signingDomain, selector, algo, modulusLength, status, canonBodyLengthLimited, signature }) => ({
    signingDomain,
    selector,
    algo,
    modulusLength,
    status,
    canonBodyLengthLimited,
    signature,
  }))
}

/** A name that nobody has asked for is one that could not be asked for. */
function answered(answer: string[][] | { code: string } | undefined): string[][] {
  if (Array.isArray(answer)) return answer
  throw failure(answer?.code ?? 'ESERVFAIL')
}

/**
 * With the line ends that signatures are made over. The library would put them in one by one, and a line that came to it
 * in pieces it would read anew with each of them.
 */
function inOnePiece(raw: Uint8Array): Readable {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  return Readable.from([Buffer.from(text.replace(/(?<!\r)\n/g, '\r\n'), 'latin1')])
}
