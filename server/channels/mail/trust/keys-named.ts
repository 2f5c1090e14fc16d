import { domainToASCII } from 'node:url'
import { type HeaderLine, valueIn } from './headers.ts'
import type { Ask } from './resolver.ts'
import type { KeyAnswers } from './verify.ts'

/** Asks the DNS for the keys that these signatures name, all at once; what cannot be had is kept as its failure. */
export async function keysNamed(signatures: readonly HeaderLine[], ask: Ask): Promise<KeyAnswers> {
  const places = new Set(signatures.flatMap(({ line }) => placeOfKey(line) ?? []))
  const found = await Promise.all(
    [...places].map(async (place) => {
      const answer = await ask(place, 'TXT').catch(({ code = 'ESERVFAIL' }: { code?: string }) => ({ code }))
      return [place, answer as string[][] | { code: string }] as const
    }),
  )
  return new Map(found)
}

/** Where the DNS holds a key; null where a signature names none that could be there. */
function placeOfKey(line: string): string | null {
  const tags = new Map(valueIn(line).split(';').map(tag))
  const [domain, selector] = [tags.get('d'), tags.get('s')].map((name) => inDns(name ?? ''))
  return domain && selector && domain.length + selector.length < 240 ? `${selector}._domainkey.${domain}` : null
}

/** A name and what stands behind its first equals sign. */
function tag(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? ['', ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** In small letters, as the DNS knows it; empty for what is no name. */
const inDns = (name: string) => (/^[\w.-]+$/.test(name) ? name.toLowerCase() : domainToASCII(name))
