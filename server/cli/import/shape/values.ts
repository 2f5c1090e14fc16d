/** What stands in a cell, as what we need of it. */
import { instantOf } from '#contract/zones.ts'
import { Unfit } from './rows.ts'

/** An id, a number or an object that has one. */
export function refIn(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  // An address is one however it is typed.
  if (typeof value === 'string') return (value.includes('@') ? value.toLowerCase() : value).trim() || undefined
  if (typeof value === 'object' && value !== null) {
    const { id, _id, email } = value as Record<string, unknown>
    return refIn(id ?? _id ?? email)
  }
  return undefined
}

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const yes = /^(?:true|yes|y|1|да|t|\+)$/i
const no = /^(?:false|no|n|0|нет|f|-)$/i
export function flagIn(value: unknown, otherwise: boolean): boolean {
  if (typeof value === 'boolean') return value
  const text = textIn(value)
  return yes.test(text) ? true : no.test(text) ? false : otherwise
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,6}))?)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i
const russian = /^(\d\d?)[.](\d\d?)[.](\d{4})(?:[ ,]+(\d\d?):(\d\d)(?::(\d\d))?)?$/
const earliest = Date.UTC(1990, 0)

/** A time as desks write it; without an offset it is what clocks of the zone showed. Never one that is still to come. */
export function timeIn(value: unknown, field: string, zone: string, now: Date): Date | undefined {
  const text = textIn(value)
  if (!text) return undefined
  const at = isoInstant(text, zone) ?? russianInstant(text, zone)
  if (at === undefined || Number.isNaN(at) || at < earliest || at > now.getTime())
    throw new Unfit('bad_time', field, text)
  return new Date(at)
}

function isoInstant(text: string, zone: string): number | undefined {
  const found = iso.exec(text)
  if (!found) return undefined
  const [, year, month, date, hours, minutes, seconds, fraction, offset] = found
  const shown = wall([year, month, date, hours, minutes, seconds], fraction)
  if (shown === undefined || !offset) return shown && instantOf(shown, zone)
  if (/^(?:Z|UTC)$/i.test(offset)) return shown
  const [, sign, h, m] = /^([+-])(\d\d):?(\d\d)$/.exec(offset)!
  return shown - (sign === '-' ? -1 : 1) * (Number(h) * 60 + Number(m)) * 60_000
}

function russianInstant(text: string, zone: string): number | undefined {
  const found = russian.exec(text)
  if (!found) return undefined
  const [, date, month, year, hours, minutes, seconds] = found
  const shown = wall([year, month, date, hours, minutes, seconds])
  return shown && instantOf(shown, zone)
}

/** What a clock showed, as if it were UTC; nothing when no clock shows that. */
function wall(parts: (string | undefined)[], fraction = ''): number | undefined {
  const [year, month, date, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const at = Date.UTC(year, month - 1, date, hours, minutes, seconds, Number(fraction.slice(0, 3).padEnd(3, '0')))
  const shown = new Date(at)
  const real =
    shown.getUTCMonth() === month - 1 && shown.getUTCDate() === date && hours < 24 && minutes < 60 && seconds < 60
  return real ? at : undefined
}

/** A list of an API, or words with something in between. */
export function tagsIn(value: unknown, between: RegExp): string[] {
  if (typeof value === 'string' && value.trim().startsWith('[')) {
    try {
      return tagsIn(JSON.parse(value), between)
    } catch {} // a tag that begins with a bracket
  }
  const found = Array.isArray(value) ? value : textIn(value).split(between)
  return found.map(textIn).filter(Boolean)
}

export type NamedFile = { ref: string | undefined; name: string }

/** Attachments as an API lists them, or names between semicolons. */
export function filesIn(value: unknown): NamedFile[] {
  if (typeof value === 'string' && value.trim().startsWith('[')) {
    try {
      return filesIn(JSON.parse(value))
    } catch {
      // A name that begins with a bracket.
    }
  }
  if (typeof value === 'string')
    return value
      .split(/[;|]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ ref: undefined, name }))
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    if (typeof one === 'string') return [{ ref: undefined, name: one }]
    const { id, file_name, name } = (one ?? {}) as Record<string, unknown>
    const called = textIn(file_name) || textIn(name)
    return called ? [{ ref: refIn(id), name: called }] : []
  })
}
