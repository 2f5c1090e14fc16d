/** `text/plain; charset=koi8-r; name*0*=UTF-8''%D0%A1…`: a value and its parameters, RFC 2045 and RFC 2231. */
import { decoded } from '../parts/charset.ts'
import { readable } from './encoded-words.ts'

export type Parameters = { value: string; of: Map<string, string> }

const most = 200

export function parametersOf(field: string): Parameters {
  const [value, ...given] = cutAtSemicolons(field)
  const plain = new Map<string, string>()
  const pieces = new Map<string, Piece[]>()
  for (const one of given) {
    const is = one.indexOf('=')
    if (is < 0) continue
    const name = one.slice(0, is).trim().toLowerCase()
    const text = unquoted(one.slice(is + 1))
    const [, base, number, percent] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name) ?? []
    if (!base) continue
    if (number === undefined && !percent) {
      if (!plain.has(base)) plain.set(base, readable(text))
    } else pieces.set(base, [...(pieces.get(base) ?? []), { at: Number(number ?? 0), percent: !!percent, text }])
  }
  for (const [name, parts] of pieces) plain.set(name, joined(parts))
  return { value: withoutComment(value!).trim().toLowerCase(), of: plain }
}

type Piece = { at: number; percent: boolean; text: string }

/** The pieces in their order; the first one names the charset of all. */
function joined(pieces: Piece[]) {
  pieces.sort((a, b) => a.at - b.at)
  let charset = ''
  const bytes = pieces.map(({ percent, text }, index) => {
    const [, named, said] = percent && index === 0 ? (/^([^']*)'[^']*'(.*)$/s.exec(text) ?? []) : []
    if (named !== undefined) charset = named
    return percent ? fromPercent(said ?? text) : Buffer.from(text, 'latin1')
  })
  const text = decoded(Buffer.concat(bytes), charset).text
  return /=\?[^?]+\?[bq]\?/i.test(text) ? readable(text) : text
}

const fromPercent = (text: string) =>
  Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

function cutAtSemicolons(field: string) {
  const found: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at < field.length && found.length < most; at++) {
    if (field[at] === '\\' && quoted) at++
    else if (field[at] === '"') quoted = !quoted
    else if (field[at] === ';' && !quoted) {
      found.push(field.slice(from, at))
      from = at + 1
    }
  }
  // A quote that nobody closed would swallow what follows: such a field is cut without regard to quotes.
  if (quoted) return field.split(';', most)
  return [...found, field.slice(from)]
}

function unquoted(text: string) {
  const trimmed = text.trim()
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/s.exec(trimmed) ?? []
  return quoted !== undefined ? quoted.replace(/\\(["\\])/g, '$1') : trimmed.replace(/^"|"$/g, '')
}

const withoutComment = (text: string) => text.replace(/\([^()]*\)/g, '')
