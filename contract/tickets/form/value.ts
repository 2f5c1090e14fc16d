import { asManyLines, asOneLine } from '../../plain.ts'
import { instantOf } from '../../zones.ts'
import { addressFrom } from './address.ts'
import type { Field, FieldKind } from './question.ts'

/** In its one form; empty means not answered. Values of one field are several only where it asks for several. */
export type Answer = readonly string[]

/** Why a value was not taken: each has words in both languages. */
export type ValueFault =
  | 'answer_missing'
  | 'answer_too_long'
  | 'one_answer'
  | 'unreadable'
  | 'not_an_option'
  | 'not_a_number'
  | 'not_a_time'
  | 'not_a_place'
  | 'not_a_service'
  | 'not_a_file'

/** What decides beside the form itself. A browser leaves out what only the server knows. */
export type Asking = {
  /** By whose clock a time without an offset is meant. */
  zone: string
  services?: readonly string[]
  files?: readonly string[]
}

type Taken = { answer: Answer } | { fault: ValueFault }
type Read = (text: string, field: Pick<Field, 'options'>, asking: Asking) => string | { fault: ValueFault }

const longest: Partial<Record<FieldKind, number>> = { text: 500, long_text: 20_000 }
const many: readonly FieldKind[] = ['several', 'file']

/** What somebody sent for a field, in the form in which it is kept; or why it cannot be. */
export function taken(field: Pick<Field, 'kind' | 'options'>, sent: unknown, asking: Asking): Taken {
  const texts = [sent ?? []].flat().map(String)
  if (!texts.every((text) => text.isWellFormed())) return { fault: 'unreadable' }
  const clean = field.kind === 'long_text' ? asManyLines : asOneLine
  const typed = [...new Set(texts.map(clean))].filter((text) => text !== '')
  if (typed.length > 1 && !many.includes(field.kind)) return { fault: 'one_answer' }
  if (typed.some((text) => text.length > (longest[field.kind] ?? 500))) return { fault: 'answer_too_long' }
  const read = typed.map((text) => readers[field.kind](text, field, asking))
  const wrong = read.find((one) => typeof one !== 'string')
  if (wrong !== undefined) return { fault: (wrong as { fault: ValueFault }).fault }
  return { answer: inOrder(field, read as string[]) }
}

/** What was ticked stands in the order of the form, however it came. */
const inOrder = ({ kind, options }: Pick<Field, 'kind' | 'options'>, values: string[]) =>
  kind === 'several' ? options.map(({ id }) => id).filter((id) => values.includes(id)) : [...new Set(values)]

const fault = (code: ValueFault) => ({ fault: code })
const among = (known: readonly string[] | undefined, text: string, code: ValueFault) =>
  known === undefined || known.includes(text) ? text : fault(code)

const oneOf: Read = (text, { options }) => (options.some(({ id }) => id === text) ? text : fault('not_an_option'))

const readers: Record<FieldKind, Read> = {
  text: (text) => text,
  long_text: (text) => text,
  choice: oneOf,
  several: oneOf,
  number: (text) => numberFrom(text) ?? fault('not_a_number'),
  date_time: (text, _, { zone }) => timeFrom(text, zone) ?? fault('not_a_time'),
  service: (text, _, { services }) => among(services, text, 'not_a_service'),
  address: (text) => addressFrom(text) ?? fault('not_a_place'),
  file: (text, _, { files }) => among(files, text, 'not_a_file'),
}

/** As Russian and English write it: "1 500", "12,5", "12.5". "1,500" is read differently by each and taken from neither. */
export function numberFrom(text: string): string | null {
  const plain = text.replace(/(\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '$1').replace('−', '-')
  if (/^[-+]?\d{1,3},\d{3}$/.test(plain)) return null
  const found = /^([-+]?)0*(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(plain)
  if (!found) return null
  const [, sign, whole = '', part = ''] = found
  const end = part.replace(/0+$/, '')
  const value = end ? `${whole}.${end}` : whole
  return sign === '-' && value !== '0' ? `-${value}` : value
}

const local = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?$/

/** A date and a time as the browser's field gives them, by the asker's clock; with an offset they are an instant already. */
export function timeFrom(text: string, zone: string): string | null {
  const found = local.exec(text)
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as number[]
  const wall = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!)
  const sound = new Date(wall)
  // The 31st of February is no day, though JavaScript counts on.
  const real = sound.getUTCMonth() === month! - 1 && sound.getUTCDate() === day && hour! < 24 && minute! < 60
  if (!real || second! > 59 || year! < 1970 || year! > 2199) return null
  const offset = found[8]
  const instant = offset ? wall - minutesOf(offset) * 60_000 : instantOf(wall, zone)
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number]
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
