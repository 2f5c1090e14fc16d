/** The other desk, put into our words: accounts, people, tickets with everything that was said. */
import { isId } from '#platform/ids.ts'
import type { Format } from './formats.ts'
import { type Mapping, valueIn } from './mapping.ts'
import { type Refusal, type Row, type TableName, type Tables, Unfit } from './rows.ts'
import { filesIn, flagIn, type NamedFile, refIn, textIn, timeIn } from './values.ts'

type Where = { file: string; line: number }

export type ForeignAccount = Where & { ref: string; contractNumber: string; name: string; category: string }
export type ForeignPerson = Where & {
  ref: string
  name: string
  email: string
  staff: boolean
  role: string
  account: string | undefined
  language: string
  zone: string
  /** May come in here, too. */
  active: boolean
}
export type ForeignMessage = Where & {
  ref: string
  author: string | undefined
  at: Date
  text: string
  internal: boolean
  files: NamedFile[]
}
export type ForeignTicket = Where & {
  ref: string
  subject: string
  status: string
  priority: string
  account: string | undefined
  requester: string
  assignee: string | undefined
  group: string
  openedAt: Date
  resolvedAt: Date | undefined
  messages: ForeignMessage[]
}

export type Foreign = {
  accounts: Map<string, ForeignAccount>
  people: Map<string, ForeignPerson>
  tickets: ForeignTicket[]
  /** How often each word stands, as it is written there. */
  counts: Record<'statuses' | 'priorities' | 'groups', Map<string, number>>
}

export type Reading = { format: Format; mapping: Mapping; zone: string; now: Date; onRefusal(refusal: Refusal): void }

const staffRoles = /^(?:agent|admin|administrator|staff|light[_ ]agent|сотрудник)$/i

export function foreignDesk(tables: Tables, reading: Reading): Foreign {
  const read = new Reader(reading)
  const accounts = read.all(tables, 'accounts', (row) => read.account(row))
  const people = read.all(tables, 'people', (row) => read.person(row))
  const groups = new Map(read.all(tables, 'groups', (row) => read.group(row)).map(({ ref, name }) => [ref, name]))
  const foreign: Foreign = {
    accounts: read.once('accounts', accounts),
    people: read.once('people', people),
    tickets: [],
    counts: { statuses: new Map(), priorities: new Map(), groups: new Map() },
  }
  const said = messagesByTicket(tables, read)
  for (const row of tables.tickets.rows) harvest(row, read, foreign)
  const tickets = read.all(tables, 'tickets', (row) => read.ticket(row, said, groups, foreign.counts))
  foreign.tickets = [...read.once('tickets', tickets).values()]
  for (const [ticket, lost] of said.left)
    for (const { file, line } of lost)
      reading.onRefusal({ file, line, problem: new Unfit('no_ticket', 'ticket', ticket) })
  return foreign
}

type Said = { of(ticket: string): ForeignMessage[]; left: Map<string, ForeignMessage[]> }

function messagesByTicket(tables: Tables, read: Reader): Said {
  const left = new Map<string, ForeignMessage[]>()
  for (const found of read.all(tables, 'messages', (row) => read.message(row, read.refOf(row, 'messages', 'ticket')))) {
    const these = left.get(found.ticket)
    if (these) these.push(found)
    else left.set(found.ticket, [found])
  }
  return {
    left,
    of(ticket) {
      const found = left.get(ticket) ?? []
      left.delete(ticket)
      return found
    },
  }
}

/** An export has people and organisations within its tickets: they are met there. */
function harvest(row: Row, read: Reader, { people, accounts }: Foreign) {
  const within = (name: string) => row.values[name]
  const comments = Array.isArray(within('comments')) ? (within('comments') as Record<string, unknown>[]) : []
  const met = [within('requester'), within('submitter'), within('assignee'), ...comments.map((one) => one?.author)]
  for (const one of met) {
    const person = isObject(one) ? read.quietly(() => read.person({ ...row, values: one }, true)) : undefined
    if (person && !people.has(person.ref)) people.set(person.ref, person)
  }
  const organisation = within('organization')
  const account = isObject(organisation)
    ? read.quietly(() => read.account({ ...row, values: organisation }, true))
    : undefined
  if (account && !accounts.has(account.ref)) accounts.set(account.ref, account)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

class Reader {
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
      openedAt,
      resolvedAt: this.time(row, 'tickets', 'resolvedAt'),
      messages: withOpening(opening, messages, subject),
    }
  }

  opening(row: Row, requester: string, at: Date): ForeignMessage {
    const text = this.text(row, 'tickets', 'text')
    const files = filesIn(this.value(row, 'tickets', 'files'))
    return { file: row.file, line: row.line, ref: '', author: requester, at, text, internal: false, files }
  }

  groupOf(row: Row, groups: Map<string, string>): string {
    const value = this.value(row, 'tickets', 'group')
    const ref = refIn(value)
    return (isObject(value) && textIn(value.name)) || (ref && groups.get(ref)) || ref || ''
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

/** The description is the first comment, told twice by some exports; and what a client reads first is never internal. */
function withOpening(opening: ForeignMessage, messages: ForeignMessage[], subject: string): ForeignMessage[] {
  const [first] = messages
  if (first && !first.internal && (!opening.text || first.text === opening.text)) return messages
  if (!opening.text && !opening.files.length) return [{ ...opening, text: subject || '…' }, ...messages]
  return [{ ...opening, text: opening.text || subject }, ...messages]
}
