/**
 * Who is named in From, To, Cc, to be shown: what RFC 5322 allows and nobody needs is shown too, and marked as nothing to
 * decide by. Whose a mail is says trust/author.ts alone, which takes nothing but a plain address: two parsers that decide
 * are how a mail is made to come from somebody else (TRUST.md 3.1). One pass over the characters, whatever is nested.
 */
import { domainToASCII } from 'node:url'
import type { Doubt, Mailbox } from '../mail.ts'
import { readable } from './encoded-words.ts'

const most = 1000

type Reading = {
  phrase: string
  angle: string | null
  comments: string[]
  doubt?: Doubt
  group: string
  found: Mailbox[]
}

/** Takes a field's value on one line, one character a byte: it is parsed before anything in it is decoded. */
export function mailboxesOf(value: string): Mailbox[] {
  const reading: Reading = { phrase: '', angle: null, comments: [], group: '', found: [] }
  let at = 0
  while (at < value.length && reading.found.length < most) at = step(reading, value, at)
  finish(reading)
  return reading.found
}

function step(reading: Reading, value: string, at: number): number {
  const letter = value[at]!
  if (letter === '"') return takeQuoted(reading, value, at)
  if (letter === '(') return takeComment(reading, value, at)
  if (letter === '<' && reading.angle === null) return takeAngle(reading, value, at)
  if (letter === ',' || letter === ';') finish(reading)
  else if (letter === ':' && reading.angle === null && !reading.phrase.includes('@')) beginGroup(reading)
  else reading.phrase += letter
  if (letter === ';') reading.group = ''
  return at + 1
}

function takeQuoted(reading: Reading, value: string, at: number) {
  let end = at + 1
  let text = ''
  for (; end < value.length && value[end] !== '"'; end++) {
    if (value[end] === '\\') end++
    text += value[end] ?? ''
  }
  // `"Oleg"@shop.ru` is an address that some programs read as Oleg's and some do not.
  if (value[end + 1] === '@') reading.doubt = 'quoted_local_part'
  reading.phrase += text
  return end + 1
}

function takeComment(reading: Reading, value: string, at: number) {
  let depth = 0
  let end = at
  for (; end < value.length; end++) {
    if (value[end] === '\\') end++
    else if (value[end] === '(') depth++
    else if (value[end] === ')' && --depth === 0) break
  }
  reading.comments.push(value.slice(at + 1, end))
  reading.doubt ??= 'comment'
  return end + 1
}

/** Up to the bracket that closes it. What is in quotes or comments within is no address of ours. */
function takeAngle(reading: Reading, value: string, at: number) {
  const close = value.indexOf('>', at)
  const comma = value.indexOf(',', at)
  const end = close >= 0 ? close : comma >= 0 ? comma : value.length
  reading.angle = value.slice(at + 1, end)
  if (reading.angle.includes('"')) reading.doubt = 'quoted_local_part'
  if (/[()]/.test(reading.angle)) reading.doubt = 'comment'
  if (close < 0) reading.doubt = 'malformed'
  return close >= 0 ? end + 1 : end
}

function beginGroup(reading: Reading) {
  reading.group = reading.phrase.trim()
  reading.phrase = ''
}

function finish(reading: Reading) {
  const { phrase, angle, comments, doubt, group, found } = reading
  const written = (angle ?? phrase).trim()
  const name = readable(angle === null ? comments.join(' ') : phrase.trim() || comments.join(' '))
  if (written || name) found.push(mailbox(name, angle, written, doubt, group))
  Object.assign(reading, { phrase: '', angle: null, comments: [], doubt: undefined })
}

function mailbox(
  name: string,
  angle: string | null,
  written: string,
  doubt: Doubt | undefined,
  group: string,
): Mailbox {
  const read = written.includes('@') ? addressOf(written) : { address: '', doubt: 'malformed' as const }
  const nameless = angle === null && read.address === ''
  return {
    name: (nameless ? readable(written) : name).replace(/^'(.*)'$/, '$1'),
    address: read.address,
    ...(doubt || read.doubt ? { doubt: doubt ?? read.doubt } : {}),
    ...(group ? { group: readable(group) } : {}),
  }
}

const plainLocal = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const plainDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9]|xn--[a-z0-9-]{2,59})$/

/** Exported for what carries bare addresses: reports, envelopes. */
export function addressOf(written: string): { address: string; doubt?: Doubt } {
  const route = /^@[^:]*:(.*)$/s.exec(written)?.[1]
  const bare = (route ?? written).replace(/^mailto:/i, '').trim()
  const at = bare.lastIndexOf('@')
  if (at < 0) return { address: bare, doubt: 'malformed' }
  const local = readable(bare.slice(0, at))
  const written8bit = readable(bare.slice(at + 1))
    .toLowerCase()
    .replace(/\.$/, '')
  const domain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(written8bit) ? domainToASCII(written8bit) : ''
  const doubt = route !== undefined ? 'route' : /\s/.test(bare) ? 'malformed' : doubtOf(local, domain)
  return { address: `${local}@${domain || written8bit}`, ...(doubt ? { doubt } : {}) }
}

function doubtOf(local: string, domain: string): Doubt | undefined {
  if (/[^\0-\x7f]/.test(local)) return 'not_ascii'
  if (local.startsWith('"')) return 'quoted_local_part'
  if (local.length > 64 || !plainLocal.test(local)) return 'malformed'
  if (domain.length > 253 || !plainDomain.test(domain)) return 'domain'
}
