import { asTag, type TicketStatus, ticketStatus } from '#contract/tickets.ts'
import { words as catalogue } from '#contract/words/words.ts'
import { asWords } from '../words/searchable.ts'

/** What somebody looks for, taken apart. */
export type Question = {
  /** For websearch_to_tsquery: words, "phrases", or, -unwanted. Everything that could be syntax is ours. */
  words: string
  /** Beginnings of words, where the word ended with a star. */
  beginnings: string[]
  /** The words as they were typed, to find names by. */
  plain: string
  from: string[]
  lines: string[]
  statuses: TicketStatus[]
  /** In their one spelling; the ticket has them all. */
  tags: string[]
  /** The first day that counts, and the first that does not, as YYYY-MM-DD. */
  after: string | null
  before: string | null
  open: boolean
  /** Pieces that mean nothing here. */
  unknown: string[]
}

const names: Record<string, 'from' | 'after' | 'before' | 'line' | 'status' | 'tag' | 'is'> = {
  from: 'from',
  after: 'after',
  before: 'before',
  line: 'line',
  status: 'status',
  tag: 'tag',
  is: 'is',
  от: 'from',
  после: 'after',
  до: 'before',
  линия: 'line',
  статус: 'status',
  метка: 'tag',
}
const open = ['open', 'открыта', 'открыто']
const mostPieces = 40

/** One piece: an operator with its value, a phrase, or a word; an unclosed quotation mark is a letter like any other. */
const piece = /(-?)(?:(\p{L}+):)?(?:"([^"]*)"|(\S+))/gu

export function questionIn(asked: string): Question {
  const question: Question = {
    words: '',
    beginnings: [],
    plain: '',
    from: [],
    lines: [],
    statuses: [],
    tags: [],
    after: null,
    before: null,
    open: false,
    unknown: [],
  }
  for (const [whole, minus, name, quoted, bare] of [...asked.matchAll(piece)].slice(0, mostPieces)) {
    const value = quoted ?? bare ?? ''
    const operator = names[name?.toLowerCase() ?? '']
    if (operator) {
      if (!understood(question, operator, value.trim())) question.unknown.push(whole)
    } else takeWords(question, minus === '-', quoted ?? whole.slice(minus!.length))
  }
  return question
}

/** A word of several parts ("vps-17", an address) is a phrase of them. */
function takeWords(question: Question, unwanted: boolean, typed: string) {
  const words = asWords(typed).trim().split(/\s+/).filter(Boolean)
  const beginning = /[\p{L}\p{N}]{3,}\*$/u.test(typed) && words.length === 1
  if (words.length === 0) return
  if (!unwanted) question.plain += `${question.plain && ' '}${typed}`
  if (beginning && !unwanted) question.beginnings.push(words[0]!.toLowerCase())
  else question.words += `${question.words && ' '}${unwanted ? '-' : ''}"${words.join(' ')}"`
}

function understood(question: Question, operator: (typeof names)[string], value: string): boolean {
  if (!value) return false
  if (operator === 'from') question.from.push(value)
  else if (operator === 'line') question.lines.push(value.toLowerCase())
  else if (operator === 'tag') question.tags.push(asTag(value))
  else if (operator === 'status') return takeStatus(question, value.toLowerCase())
  else if (operator === 'is') {
    if (!open.includes(value.toLowerCase())) return false
    question.open = true
  } else {
    const day = dayOf(value)
    if (!day) return false
    question[operator!] = day
  }
  return true
}

function takeStatus(question: Question, value: string): boolean {
  const { en, ru } = catalogue
  const means = ticketStatus.options.filter((status) =>
    [status, en.common.statuses[status], ru.common.statuses[status]].some((called) =>
      called.toLowerCase().replaceAll(' ', '_').startsWith(value.replaceAll(' ', '_')),
    ),
  )
  question.statuses.push(...means)
  return means.length > 0
}

/** `2024`, `2024-05`, `2024-05-10` or `10.05.2024`: the day it begins with; null when the calendar has none such. */
function dayOf(value: string): string | null {
  const turned = value.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d: string, m: string, y: string) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  )
  if (!/^[12]\d{3}(-\d{2}){0,2}$/.test(turned)) return null
  const day = turned + '-01-01'.slice(turned.length - 4)
  return new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day ? day : null
}
