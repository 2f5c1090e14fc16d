/** The other desk, put into our words: accounts, people, tickets with everything that was said. */
import type { Foreign, ForeignMembership, ForeignMessage, ForeignPerson } from './foreign-desk.ts'
import { isObject, Reader, type Reading, type Said } from './reader.ts'
import { type Row, type Tables, Unfit } from './rows.ts'

export function foreignDesk(tables: Tables, reading: Reading): Foreign {
  const read = new Reader(reading)
  const accounts = read.all(tables, 'accounts', (row) => read.account(row))
  const people = read.all(tables, 'people', (row) => read.person(row))
  const groups = new Map(read.all(tables, 'groups', (row) => read.group(row)).map(({ ref, name }) => [ref, name]))
  const foreign: Foreign = {
    accounts: read.once('accounts', accounts),
    people: read.once('people', people),
    memberships: [...furtherRows(people), ...read.all(tables, 'memberships', (row) => read.membership(row))],
    tickets: [],
    counts: { statuses: new Map(), priorities: new Map(), groups: new Map(), topics: new Map() },
  }
  const said = messagesByTicket(tables, read)
  for (const row of tables.tickets.rows) harvest(row, read, foreign)
  const tickets = read.all(tables, 'tickets', (row) => read.ticket(row, said, groups, foreign.counts))
  // Our numbers go up with time, as theirs did.
  const inOrder = [...read.once('tickets', tickets).values()]
  foreign.tickets = inOrder.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
  for (const [ticket, lost] of said.left)
    for (const { file, line } of lost)
      reading.onRefusal({ file, line, problem: new Unfit('no_ticket', 'ticket', ticket) })
  return foreign
}

/** Who stands in the table of people once for each account acts for all of them. */
function furtherRows(people: readonly ForeignPerson[]): ForeignMembership[] {
  const met = new Set<string>()
  return people.flatMap(({ file, line, ref, account, role }) => {
    const isFirst = !met.has(ref)
    met.add(ref)
    return isFirst || !account ? [] : [{ file, line, person: ref, account, role }]
  })
}

function messagesByTicket(tables: Tables, read: Reader): Said & { left: Map<string, ForeignMessage[]> } {
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
