/** A mail as it may be kept: its text parts, and its subject, without what nobody should have sent. */
import { mask, type Secret, type SecretKind, secretsIn } from '#contract/secrets.ts'
import { readable } from './headers/encoded-words.ts'
import { fieldOf } from './headers/fields.ts'
import { decoded } from './parts/charset.ts'
import { transferred } from './parts/transfer.ts'
import type { Part } from './parts/tree.ts'

/** The bytes, and how many of each kind they are without, as `card:1`. */
export type Without = { bytes: Uint8Array; hidden: string[] }
/** Without numbers of cards and papers, which nobody may keep; and without passwords and keys too. */
export type WithoutSecrets = { numbers: Without | null; all: Without | null }

const numbers: readonly SecretKind[] = ['card', 'cvv', 'passport', 'snils']
/** No person writes more, and no part may take the reader's time alone; the rest is passed over. */
const longestText = 2 * 1024 * 1024
/** Shorter words stand in the markup of a page too. */
const shortest = 5

type Found = { part: Part | null; text: string; secrets: Secret[] }
type Meant = { kind: SecretKind; words: string }

const saidSecretly = (text: string): Meant[] =>
  secretsIn(text).map(({ kind, from, to }) => ({ kind, words: text.slice(from, to) }))

/**
 * `asRead`: what a reader sees. In a page a password may stand far from its name, in a cell or a paragraph of its own;
 * read, they stand beside each other.
 */
export function withoutSecrets(raw: Buffer, root: Part, asRead = ''): WithoutSecrets | null {
  const found = [...foundIn(root), foundInSubject(root)]
  const read = asRead.length <= longestText ? saidSecretly(asRead) : []
  if (read.length === 0 && found.every(({ secrets }) => secrets.length === 0)) return null
  const version = (kinds: readonly SecretKind[] | null) => rewritten(raw, found, read, kinds)
  return { numbers: version(numbers), all: version(null) }
}

function foundIn(part: Part): Found[] {
  if (part.parts.length > 0) return part.parts.flatMap(foundIn)
  if (!isText(part)) return []
  const { bytes } = transferred(part.body, part.encoding)
  if (bytes.length > longestText) return []
  const { text } = decoded(bytes, part.type.of.get('charset') ?? '')
  return [{ part, text, secrets: part.type.value === 'text/html' ? secretsInPage(text) : secretsIn(text) }]
}

/** No secret reaches over a tag: the page would be broken with it. In what stands in a tag, as in a link, there may be one. */
function secretsInPage(page: string): Secret[] {
  const words = secretsIn(page.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length)))
  const inTags = secretsIn(page).filter(
    ({ from, to }) => !/[<>]/.test(page.slice(from, to)) && !words.some((one) => one.from < to && from < one.to),
  )
  return [...words, ...inTags].sort((a, b) => a.from - b.from)
}

const isText = ({ type, disposition }: Part) =>
  (type.value === 'text/plain' || type.value === 'text/html') && disposition.value !== 'attachment'

function foundInSubject({ headers }: Part): Found {
  const text = readable(fieldOf(headers, 'subject'))
  return { part: null, text, secrets: secretsIn(text) }
}

function rewritten(
  raw: Buffer,
  found: Found[],
  read: readonly Meant[],
  kinds: readonly SecretKind[] | null,
): Without | null {
  const inParts = found.flatMap(({ text, secrets }) =>
    secrets.map(({ kind, from, to }): Meant => ({ kind, words: text.slice(from, to) })),
  )
  const known = new Set(inParts.map(({ words }) => words))
  const meant = [...inParts, ...read.filter(({ words }) => words.length >= shortest && !known.has(words))].filter(
    ({ kind }) => !kinds || kinds.includes(kind),
  )
  if (meant.length === 0) return null
  let bytes = raw
  // From the end to the beginning, the subject last: what lies before a change stays where it was.
  for (const one of found.toSorted((a, b) => placeIn(raw, b.part) - placeIn(raw, a.part))) {
    const { part, text } = one
    const masked = maskedBy(one, meant)
    if (masked !== text) bytes = part ? withPart(bytes, raw, part, masked) : withSubject(bytes, masked)
  }
  return { bytes, hidden: countsOf(meant) }
}

/** Also where the same number stands in the page of the mail, cut up by tags and hard spaces. */
function maskedBy({ text, secrets }: Found, meant: readonly Meant[]) {
  const own = secrets.filter(({ from, to, kind }) =>
    meant.some((one) => one.kind === kind && one.words === text.slice(from, to)),
  )
  const plain = own.reduceRight(
    (rest, { kind, from, to }) => rest.slice(0, from) + mask(rest.slice(from, to), kind) + rest.slice(to),
    text,
  )
  return meant.reduce((rest, { kind, words }) => rest.replace(spelled(words), () => mask(words, kind)), plain)
}

const between = String.raw`(?:[\s\u00a0._/·‐‑‒–—-]|&nbsp;|&#160;|&#xa0;|<[^<>]{0,200}>){0,6}`

function spelled(words: string): RegExp {
  const digits = words.replace(/[^\p{Nd}]/gu, '')
  const isNumber = /^[\p{Nd}\s\u00a0._/·‐‑‒–—-]+$/u.test(words) && digits.length >= 10
  const pattern = isNumber ? [...digits].join(between) : [...words].map(inPage).join('')
  return new RegExp(words.length < 3 ? '(?!)' : pattern, 'gu')
}

/** A letter as it may stand in a page. */
const inPage = (letter: string) => inMarkup[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
const inMarkup: Record<string, string> = {
  '&': '&(?:amp;|#38;|#x26;)?',
  '<': '(?:<|&lt;|&#60;|&#x3c;)',
  '>': '(?:>|&gt;|&#62;|&#x3e;)',
  '"': '(?:"|&quot;|&#34;|&#x22;)',
  "'": "(?:'|&apos;|&#39;|&#x27;)",
}

const placeIn = (raw: Buffer, part: Part | null) => (part ? part.whole.byteOffset - raw.byteOffset : -1)

/** The part with its other headers as they came; its text in UTF-8, whatever it was. */
function withPart(bytes: Buffer, raw: Buffer, part: Part, text: string): Buffer {
  const from = placeIn(raw, part)
  const head = part.whole.toString('latin1', 0, part.whole.length - part.body.length)
  const others = head
    .replace(/^content-(?:type|transfer-encoding)[ \t]*:[^\n]*(?:\n|$)(?:[ \t][^\n]*(?:\n|$))*/gim, '')
    .replace(/(?:\r?\n)+$/, '')
  const flows = ['format', 'delsp'].flatMap((name) => {
    const value = part.type.of.get(name)
    return value && /^\w+$/.test(value) ? [`; ${name}=${value}`] : []
  })
  const written = [
    ...(others ? [others] : []),
    `Content-Type: ${part.type.value}; charset=utf-8${flows.join('')}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')
  return Buffer.concat([
    bytes.subarray(0, from),
    Buffer.from(written, 'latin1'),
    bytes.subarray(from + part.whole.length),
  ])
}

function withSubject(bytes: Buffer, subject: string): Buffer {
  const head = bytes.toString('latin1', 0, 256 * 1024).split(/\r?\n\r?\n/, 1)[0]!
  const field = /^subject[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*/im.exec(head)
  if (!field) return bytes
  const words = Buffer.from(`Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`)
  return Buffer.concat([bytes.subarray(0, field.index), words, bytes.subarray(field.index + field[0].length)])
}

function countsOf(meant: readonly { kind: string }[]) {
  const counts = new Map<string, number>()
  for (const { kind } of meant) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind}:${count}`)
}
