/** Ticket by ticket, several at once, each here entirely or not at all. */
import { tickets as contract } from '#contract/index.ts'
import { mostTags, type Priority, type TicketStatus, tagName } from '#contract/tickets.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { type ImportedEntry, type ImportedTicket, importedRef, isOpen } from '../../../tickets/index.ts'
import { subjectFrom } from '../../../tickets/rules.ts'
import { inParallel } from '../in-parallel.ts'
import type { ForeignMessage, ForeignTicket } from '../shape/foreign-desk.ts'
import { Unfit } from '../shape/rows.ts'
import { answersFor, type Topic } from './answers.ts'
import type { Attachments } from './attachments.ts'
import type { Account, Bringing, People } from './people.ts'

export type Tally = {
  filed: number
  alreadyHere: number
  refused: number
  messages: number
  files: number
  withoutRight: number
}
export type Line = { id: string; restricted: boolean }

export type TicketBringing = Bringing & {
  people: People
  attachments: Attachments
  lineOf(group: string): Line
  topicOf(name: string): Topic | null
  source: string
  stopped(): boolean
  onProgress(tally: Tally): void
}

const batch = 200
const atOnce = 8
const { text: textOf } = contract.openTicket.input.shape

export async function bringTickets(bringing: TicketBringing, tickets: readonly ForeignTicket[]): Promise<Tally> {
  const { desk, source, stopped, onProgress } = bringing
  const tally: Tally = { filed: 0, alreadyHere: 0, refused: 0, messages: 0, files: 0, withoutRight: 0 }
  const colleagues = colleaguesIn(tickets)
  for (let from = 0; from < tickets.length && !stopped(); from += batch) {
    const some = tickets.slice(from, from + batch)
    const here = await desk.ticketsHere(some.map(({ ref }) => importedRef(source, ref)))
    const fresh = some.filter(({ ref }) => !here.has(importedRef(source, ref)))
    tally.alreadyHere += some.length - fresh.length
    await inParallel(fresh, atOnce, async (ticket) => {
      await bring(bringing, ticket, colleagues, tally)
      onProgress(tally)
    })
    onProgress(tally)
  }
  return tally
}

/** Whoever has tickets or writes notes works there, also when nothing else is known of them. */
function colleaguesIn(tickets: readonly ForeignTicket[]): Set<string> {
  const found = tickets.flatMap(({ assignee, messages }) => [
    assignee,
    ...messages.filter(({ internal }) => internal).map(({ author }) => author),
  ])
  return new Set(found.filter((ref) => ref !== undefined))
}

async function bring(bringing: TicketBringing, ticket: ForeignTicket, colleagues: ReadonlySet<string>, tally: Tally) {
  const { desk, onRefusal } = bringing
  try {
    const made = await imported(bringing, ticket, colleagues)
    if (!(await desk.mayActFor(made.contactId, made.account.id))) tally.withoutRight++
    if (!(await desk.file(made))) {
      tally.alreadyHere++
      return
    }
    tally.filed++
    tally.messages += made.entries.length
    tally.files += made.entries.reduce((sum, { files }) => sum + files.length, 0)
  } catch (error) {
    if (!(error instanceof Unfit || error instanceof Malformed || error instanceof Refused)) throw error
    tally.refused++
    onRefusal({ file: ticket.file, line: ticket.line, problem: error })
  }
}

async function imported(
  bringing: TicketBringing,
  ticket: ForeignTicket,
  colleagues: ReadonlySet<string>,
): Promise<ImportedTicket> {
  const { people, source, lineOf, topicOf, mapping, home, onRefusal } = bringing
  const status = ticket.status as TicketStatus
  const line = lineOf(ticket.group)
  const topic = topicOf(ticket.topic)
  // The words are looked at before anybody is brought in for them.
  const texts = ticket.messages.map(textIn)
  const account = await accountOf(people, ticket)
  const entries: ImportedEntry[] = []
  for (const [index, message] of ticket.messages.entries())
    entries.push(await entryOf(bringing, ticket, message, texts[index]!, colleagues))
  const [first, ...rest] = entries
  return {
    source,
    ref: ticket.ref,
    account,
    contactId: await people.contact(ticket.requester, !ticket.account),
    serviceId: null,
    topicId: topic?.id ?? null,
    lineId: line.id,
    assigneeId: await assigneeOf(people, ticket, isOpen(status), line),
    subject: subjectFrom(ticket.subject, subjectFrom(texts[0]!, ticket.ref)),
    status,
    priority: ticket.priority as Priority,
    answers: answersFor(ticket, { topic, mapping, zone: bringing.format.zone ?? home.zone, onRefusal }),
    openedAt: ticket.openedAt,
    resolvedAt: isOpen(status) ? null : (ticket.resolvedAt ?? ticket.messages.at(-1)!.at),
    entries: [first!, ...rest],
    tags: tagsOf(bringing, ticket),
  }
}

/** In our spelling, each once; a ticket comes without what cannot be a tag. */
function tagsOf({ onRefusal }: TicketBringing, { tags, file, line }: ForeignTicket): string[] {
  const spelled = tags.flatMap((tag) => {
    const read = tagName.safeParse(tag)
    if (!read.success) onRefusal({ file, line, problem: new Unfit('bad_tag', 'tags', tag) })
    return read.success ? [read.data] : []
  })
  return [...new Set(spelled)].slice(0, mostTags)
}

const accountOf = (people: People, { account, requester }: ForeignTicket): Promise<Account> =>
  account ? people.account(account) : people.accountOf(people.personOf(requester))

function textIn({ text, files }: ForeignMessage): string {
  const read = textOf.safeParse(text || files.map(({ name }) => name).join(', '))
  if (read.success) return read.data
  throw new Malformed(read.error.issues.map((issue) => ({ ...issue, path: ['text'] })))
}

async function entryOf(
  { people, attachments }: TicketBringing,
  ticket: ForeignTicket,
  message: ForeignMessage,
  text: string,
  colleagues: ReadonlySet<string>,
): Promise<ImportedEntry> {
  const files = await attachments(ticket, message)
  const { at, internal } = message
  const author = message.author ?? (internal ? 'unknown' : ticket.requester)
  // Whoever asks is a client in their own ticket, also when they work for the other desk.
  const staff = author !== ticket.requester && (people.personOf(author).staff || internal || colleagues.has(author))
  const by = staff
    ? { type: 'agent' as const, id: (await people.agent(author)).id }
    : { type: 'client' as const, id: await people.contact(author, author === ticket.requester && !ticket.account) }
  return { by, at, text, internal, files }
}

/** History keeps who had it; what is open goes back to its line when they do not work here. */
async function assigneeOf(people: People, { assignee }: ForeignTicket, open: boolean, line: Line) {
  if (!assignee) return null
  const colleague = await people.agent(assignee)
  const sees = colleague.works && (!line.restricted || colleague.lines.includes(line.id))
  return open && !sees ? null : colleague.id
}
