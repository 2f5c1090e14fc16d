/** What each line of the file asks for, or why it cannot be filed. Works the same in a dry run and in a real one. */
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { accounts, tickets } from '#contract/index.ts'
import { canonical } from '#platform/ledger/event.ts'
import { Malformed } from '#platform/refused.ts'
import { type Line, linesOf } from './read/lines.ts'

export type Wish = {
  line: number
  /** Where the ticket comes from: the same line of the same import has the same one for ever. */
  ref: string
  caller: string
  group: string
  subject: string | undefined
  text: string
}
/** The line and what is wrong with it. */
export type Objection = { line: number; problem: Malformed }

const text = z.nullish(z.string())
const record = z.object({ subject: text, body: text, caller: text, group: text })
type Row = z.output<typeof record>

const callerName = accounts.addContact.input.shape.name

/** In the order of the file; lines that say nothing are passed over. */
export async function* wishesIn(file: string, contractNumber: string, limit: number): AsyncGenerator<Wish | Objection> {
  const refOf = references(contractNumber)
  let read = 0
  for await (const line of linesOf(file)) {
    if (++read > limit) return
    const row = rowOf(line)
    yield row instanceof Malformed ? { line: line.number, problem: row } : wishOf(line.number, row, refOf(row))
  }
}

/** What can be filed, and what cannot. */
export function sorted(some: readonly (Wish | Objection)[]): [Wish[], Objection[]] {
  const unsound = (one: Wish | Objection) => 'problem' in one
  return [some.filter((one): one is Wish => !unsound(one)), some.filter((one): one is Objection => unsound(one))]
}

function rowOf({ text }: Line): Row | Malformed {
  if (text === null) return problemWith('line', 'unreadable')
  try {
    const parsed = record.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : new Malformed(parsed.error.issues)
  } catch {
    return problemWith('line', 'unreadable')
  }
}

/** Asks the commands' own rules, so that nobody is made a contact for a ticket that is then refused. */
function wishOf(line: number, { subject, body, caller, group }: Row, ref: string): Wish | Objection {
  const name = callerName.safeParse(caller ?? '')
  const asked = tickets.openTicket.input.safeParse({ subject: subject?.trim() || undefined, text: body ?? '' })
  if (!name.success)
    return { line, problem: new Malformed(name.error.issues.map((issue) => ({ ...issue, path: ['caller'] }))) }
  if (!asked.success) return { line, problem: new Malformed(asked.error.issues.map(asInTheFile)) }
  return {
    line,
    ref,
    caller: name.data,
    group: group?.trim() ?? '',
    subject: asked.data.subject,
    text: asked.data.text,
  }
}

const asInTheFile = <Issue extends { path: PropertyKey[] }>(issue: Issue) =>
  issue.path[0] === 'text' ? { ...issue, path: ['body'] } : issue

const problemWith = (field: string, message: string) => new Malformed([{ code: 'custom', path: [field], message }])

/**
 * A ticket is known again by its words and by how many like it stood before it in the file: lines may be put in
 * between, the file may be packed or renamed, and two tickets that read the same are still two.
 */
function references(contractNumber: string) {
  const seen = new Map<string, number>()
  return (row: Row): string => {
    const words = createHash('sha256').update(canonical(row)).digest('base64url').slice(0, 22)
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    return `import:${contractNumber}:${words}${count > 1 ? `:${count}` : ''}`
  }
}
