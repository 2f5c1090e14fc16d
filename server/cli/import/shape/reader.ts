/** One row of a table as a thing of ours, or why it cannot be one. */
import { isId } from '#platform/ids.ts'
import { answersIn } from './answers.ts'
import type {
  Foreign,
  ForeignAccount,
  ForeignMembership,
  ForeignMessage,
  ForeignPerson,
  ForeignTicket,
  Where,
} from './foreign-desk.ts'
import type { Format } from './formats.ts'
import { type Mapping, valueIn } from './mapping.ts'
import { type Refusal, type Row, type TableName, type Tables, Unfit } from './rows.ts'
import { filesIn, flagIn, refIn, tagsIn, textIn, timeIn } from './values.ts'

export type Reading = { format: Format; mapping: Mapping; zone: string; now: Date; onRefusal(refusal: Refusal): void }

const staffRoles = /^(?:agent|admin|administrator|staff|light[_ ]agent|сотрудник)$/i

export type Said = { of(ticket: string): ForeignMessage[] }

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export class Reader {
  readonly reading: Reading
  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Rows that can be read; of the others it is told why not. */
  all<Thing>(tables: Tables, name: TableName, read: (row: Row) => Thing): Thing[] {
    return tables[name].rows.flatMap((row) => {
      try {
        return [read(row)]
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        this.reading.onRefusal({ file: row.file, line: row.line, problem: error })
        return []
      }
    })
  }

  quietly<Thing>(read: () => Thing): Thing | undefined {
    try {
      return read()
    } catch (error) {
      if (error instanceof Unfit) return undefined
      throw error
    }
  }

  once<Thing extends Where & { ref: string }>(name: TableName, things: Thing[]): Map<string, Thing> {
    const known = new Map<string, Thing>()
    for (const thing of things) {
      if (!known.has(thing.ref)) known.set(thing.ref, thing)
      else if (name !== 'accounts' && name !== 'people')
        this.reading.onRefusal({ file: thing.file, line: thing.line, problem: new Unfit('same_ref', 'ref', thing.ref) })
    }
    return known
  }

  value(row: Row, table: TableName, field: string, nested = false): unknown {
    const { format, mapping } = this.reading
    const known = (format.fields[table] as Record<string, readonly string[]>)[field]
    return valueIn(row, nested ? known : mapping.fields[table][field])
  }

  refOf(row: Row, table: TableName, field = 'ref', nested = false): string {
    const ref = refIn(this.value(row, table, field, nested))
    if (!ref) throw new Unfit('no_ref', field)
    return ref
  }

  text = (row: Row, table: TableName, field: string, nested = false) => textIn(this.value(row, table, field, nested))

  account(row: Row, nested = false): ForeignAccount {
    const ref = this.refOf(row, 'accounts', 'ref', nested)
    const named = this.text(row, 'accounts', 'contractNumber', nested)
    return {
      file: row.file,
      line: row.line,
      ref,
      // An id made by a machine is no contract number.
      contractNumber: named && !isId(named) ? named : this.reading.format.contractOf(ref),
      name: this.text(row, 'accounts', 'name', nested) || ref,
      category: this.text(row, 'accounts', 'category', nested),
    }
  }

  person(row: Row, nested = false): ForeignPerson {
    const get = (field: string) => this.text(row, 'people', field, nested)
    const ref = this.refOf(row, 'people', 'ref', nested)
    const role = get('role').toLowerCase()
    const email = get('email').toLowerCase()
    return {
      file: row.file,
      line: row.line,
      ref,
      name: get('name') || email || ref,
      email,
      staff: staffRoles.test(role),
      role,
      account: refIn(this.value(row, 'people', 'account', nested)),
      language: get('language'),
      zone: get('zone'),
      active:
        flagIn(this.value(row, 'people', 'active', nested), true) &&
        !flagIn(this.value(row, 'people', 'suspended', nested), false),
    }
  }

  membership(row: Row): ForeignMembership {
    return {
      file: row.file,
      line: row.line,
      person: this.refOf(row, 'memberships', 'person'),
      account: this.refOf(row, 'memberships', 'account'),
      role: this.text(row, 'memberships', 'role').toLowerCase(),
    }
  }

  group(row: Row) {
    const ref = this.refOf(row, 'groups')
    return { file: row.file, line: row.line, ref, name: this.text(row, 'groups', 'name') || ref }
  }

  time(row: Row, table: TableName, field: string) {
    return timeIn(this.value(row, table, field), field, this.reading.zone, this.reading.now)
  }

  message(row: Row, ticket: string): ForeignMessage & { ticket: string } {
    const text = this.text(row, 'messages', 'text')
    const files = filesIn(this.value(row, 'messages', 'files'))
    if (!text && !files.length) throw new Unfit('no_text', 'text')
    const at = this.time(row, 'messages', 'at')
    if (!at) throw new Unfit('bad_time', 'at', '')
    const internal = flagIn(this.value(row, 'messages', 'internal'), false)
    return {
      file: row.file,
      line: row.line,
      ticket,
      ref: refIn(this.value(row, 'messages', 'ref')) ?? String(row.line),
      author: refIn(this.value(row, 'messages', 'author')),
      at,
      text,
      internal: internal || !flagIn(this.value(row, 'messages', 'public'), true),
      files,
    }
  }

  ticket(row: Row, said: Said, groups: Map<string, string>, counts: Foreign['counts']): ForeignTicket {
    const ref = this.refOf(row, 'tickets')
    const messages = [...said.of(ref), ...this.commentsWithin(row, ref)].sort((a, b) => a.at.getTime() - b.at.getTime())
    const { value: group } = counted(counts.groups, this.groupOf(row, groups))
    const status = this.word(row, 'status', counts.statuses)
    const priority = this.word(row, 'priority', counts.priorities)
    if (status === 'skip') throw new Unfit('left_out', 'status', this.text(row, 'tickets', 'status'))
    const requester =
      refIn(this.value(row, 'tickets', 'requester')) ?? messages.find(({ internal }) => !internal)?.author
    if (!requester) throw new Unfit('no_requester', 'requester')
    const openedAt = this.time(row, 'tickets', 'openedAt') ?? messages[0]?.at ?? this.reading.now
    const opening = this.opening(row, requester, openedAt)
    const subject = this.text(row, 'tickets', 'subject')
    if (!subject && !opening.text && !messages.length) throw new Unfit('no_text', 'text')
    return {
      file: row.file,
      line: row.line,
      ref,
      subject,
      status,
      priority,
      account: refIn(this.value(row, 'tickets', 'account')),
      requester,
      assignee: refIn(this.value(row, 'tickets', 'assignee')),
      group,
      topic: counted(counts.topics, this.topicOf(row)).value,
      answers: answersIn(row, this.reading.mapping.answers),
      openedAt,
      resolvedAt: this.time(row, 'tickets', 'resolvedAt'),
      messages: withOpening(opening, messages, subject),
      tags: tagsIn(this.value(row, 'tickets', 'tags'), this.reading.format.tagBreak),
    }
  }

  opening(row: Row, requester: string, at: Date): ForeignMessage {
    const text = this.text(row, 'tickets', 'text')
    const files = filesIn(this.value(row, 'tickets', 'files'))
    const internal = !flagIn(this.value(row, 'tickets', 'public'), true)
    return { file: row.file, line: row.line, ref: '', author: requester, at, text, internal, files }
  }

  groupOf(row: Row, groups: Map<string, string>): string {
    const value = this.value(row, 'tickets', 'group')
    const ref = refIn(value)
    return (isObject(value) && textIn(value.name)) || (ref && groups.get(ref)) || ref || ''
  }

  topicOf(row: Row): string {
    const value = this.value(row, 'tickets', 'topic')
    return (isObject(value) && textIn(value.name)) || refIn(value) || ''
  }

  /** A word of theirs in ours. */
  word(row: Row, field: 'status' | 'priority', counts: Map<string, number>): string {
    const { statuses, priorities } = this.reading.mapping
    const { value } = counted(counts, this.text(row, 'tickets', field).toLowerCase())
    const meant = (field === 'status' ? statuses : priorities).get(value)
    if (!meant) throw new Unfit(field === 'status' ? 'unknown_status' : 'unknown_priority', field, value)
    return meant
  }

  commentsWithin(row: Row, ref: string): ForeignMessage[] {
    const { comments } = row.values
    if (!Array.isArray(comments)) return []
    return comments.filter(isObject).flatMap((values) => {
      const { fields } = this.reading.format
      const inner = new Reader({
        ...this.reading,
        mapping: {
          ...this.reading.mapping,
          fields: { ...this.reading.mapping.fields, messages: asLists(fields.messages) },
        },
      })
      const tables = { messages: { columns: [], rows: [{ ...row, values }] } } as unknown as Tables
      return inner.all(tables, 'messages', (one) => inner.message(one, ref))
    })
  }
}

const asLists = (fields: Record<string, readonly string[]>) =>
  Object.fromEntries(Object.entries(fields).map(([name, columns]) => [name, [...columns]]))

function counted(counts: Map<string, number>, value: string) {
  counts.set(value, (counts.get(value) ?? 0) + 1)
  return { value }
}

const minute = 60_000
const sameWords = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '')

/**
 * The description is the first comment told twice, as private as that one. What a client reads first is never internal:
 * then the subject stands for it, and the words come as a note.
 */
function withOpening(opening: ForeignMessage, messages: ForeignMessage[], subject: string): ForeignMessage[] {
  const [first] = messages
  const told =
    first && (sameWords(first.text, opening.text) || Math.abs(first.at.getTime() - opening.at.getTime()) <= minute)
  if (told && !first.internal && !opening.internal) return messages
  const hidden = opening.internal || (told && first.internal)
  const shown = { ...opening, internal: false, text: hidden ? subject || '…' : opening.text || subject || '…' }
  if (!hidden) return [shown, ...messages]
  return [
    { ...shown, files: [] },
    ...(told || !opening.text ? messages : [{ ...opening, internal: true }, ...messages]),
  ]
}
