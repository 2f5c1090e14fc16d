import type { Priority, TicketStatus } from '#contract/tickets.ts'
import type { Hands } from '#platform/command.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { countsOf, type Hidden, type Hide, hideAll } from '#platform/hiding.ts'
import { newId } from '#platform/ids.ts'
import { addAnswers } from './answers/store.ts'
import { wordsIn } from './answers/words.ts'
import { asProof } from './entries.ts'
import { type GivenAnswer, tagsChanged, ticketImported, ticketNoted, ticketOpened, ticketReplied } from './events.ts'
import { addFiles } from './files/store.ts'
import { setSeen } from './seen-store.ts'
import { addTicket, changeTicket, nextNumber } from './store.ts'
import type { MessageRow } from './tables.ts'
import { putTags, tagsCalled } from './tags/store.ts'
import { addMessage } from './words/store.ts'

export type ImportedEntry = {
  by: { type: 'client' | 'agent'; id: string }
  /** When it was said there. */
  at: Date
  text: string
  /** For staff alone: it becomes a note. */
  internal: boolean
  files: readonly Upload[]
}
/** With what its words are without, as the event says it. */
type Clean = ImportedEntry & { hidden: readonly string[] }

export type ImportedTicket = {
  source: string
  /** Its number or id there. */
  ref: string
  account: { id: string; contractNumber: string }
  contactId: string
  serviceId: string | null
  topicId: string | null
  lineId: string
  assigneeId: string | null
  subject: string
  status: TicketStatus
  priority: Priority
  /** What was answered there to questions that its topic asks here. */
  answers: readonly GivenAnswer[]
  openedAt: Date
  resolvedAt: Date | null
  /** The first one opens the ticket and is never internal. */
  entries: readonly [ImportedEntry, ...ImportedEntry[]]
  /** As they were there, in our spelling. */
  tags: readonly string[]
}

/** The same ticket of the same source has the same one for ever. */
export const importedRef = (source: string, ref: string) => `${source}:${ref}`

/**
 * A ticket of another desk with its whole conversation, in one transaction: it is here entirely or not at all. The
 * ledger says when and by which channel we took it in, and beside it when each thing was said there.
 */
export async function importTicket(
  hands: Hands,
  brought: ImportedTicket,
): Promise<{ ticketId: string; number: number }> {
  const { tx, now } = hands
  const ticket = withoutSecrets(brought, hands.world.hide)
  const ticketId = newId(now)
  const number = await nextNumber(tx)
  await addTicket(tx, rowOf(ticketId, number, ticket))
  const about = { number, account_id: ticket.account.id, subject: ticket.subject }
  const messages: MessageRow[] = []
  for (const [index, entry] of ticket.entries.entries()) {
    const seq = await tell(hands, ticketId, Number(number), ticket, entry, index === 0)
    const message = messageOf(ticketId, seq, entry)
    messages.push(message)
    await addMessage(tx, message, {
      ticket: about,
      texts: index === 0 ? [entry.text, ...wordsIn(ticket.answers)] : [entry.text],
    })
    await addFiles(tx, ticketId, seq, entry.internal, entry.files)
  }
  await addAnswers(tx, ticketId, ticket.answers)
  const lastPublic = messages.filter(({ kind }) => kind === 'public').at(-1)!.seq
  await changeTicket(tx, ticketId, lastPublic, {}, true)
  const imported = await hands.announce(ticketImported(ticketId, originOf(ticket)), importer)
  const seq = (await putOn(hands, { id: ticketId, number }, ticket.tags)) ?? imported
  await changeTicket(tx, ticketId, seq, {}, false)
  // They have read it where it comes from: a history is no news.
  for (const reader of new Set([ticket.contactId, ticket.assigneeId]))
    if (reader) await setSeen(tx, ticketId, reader, seq)
  return { ticketId, number: Number(number) }
}

/** What was said there is history: a password in it is passed on to nobody. The first entry counts for subject and answers. */
function withoutSecrets(ticket: ImportedTicket, hide: Hide) {
  const [ofSubject, ofAnswers]: [Hidden[], Hidden[]] = [[], []]
  const subject = hide(ticket.subject, ofSubject)
  const answers = hideAll(ticket.answers, hide, ofAnswers)
  const entries = ticket.entries.map((entry, nth): Clean => {
    const hidden = nth === 0 ? [...ofSubject, ...ofAnswers] : []
    return { ...entry, text: hide(entry.text, hidden), hidden: countsOf(hidden) }
  }) as [Clean, ...Clean[]]
  return { ...ticket, subject, answers, entries }
}
type CleanTicket = ReturnType<typeof withoutSecrets>

const manner = { channel: 'import', trust: 'K' } as const
const importer = { type: 'system', id: null, ...manner } as const

/** Also tags that are offered no more: it bears them in its own history. */
async function putOn({ tx, now, announce }: Hands, ticket: { id: string; number: string }, names: readonly string[]) {
  if (names.length === 0) return null
  const tags = await tagsCalled(tx, names, now)
  const added = [...new Set(tags.map(({ id }) => id))]
  await putTags(tx, ticket, added)
  return announce(tagsChanged(ticket.id, { added, removed: [] }), importer)
}

function tell(
  { announce }: Hands,
  ticketId: string,
  number: number,
  { account, contactId, serviceId, topicId, lineId, priority, subject, answers }: CleanTicket,
  { by, at, text, internal, files, hidden }: Clean,
  first: boolean,
): Promise<number> {
  const said = { text, files: asProof(files), ip: '', userAgent: '' }
  const before = { saidAt: at.toISOString(), ...(hidden.length > 0 ? { hidden } : {}) }
  const signed = { ...by, ...manner }
  if (first) {
    const whose = { number, accountId: account.id, contactId, serviceId, topicId, lineId, priority }
    return announce(
      ticketOpened(
        ticketId,
        { ...whose, impact: 'unknown', external: true, ...before },
        { ...said, subject, contractNumber: account.contractNumber, ...(answers.length > 0 ? { answers } : {}) },
      ),
      signed,
    )
  }
  if (internal) return announce(ticketNoted(ticketId, before, said), signed)
  const side = by.type === 'client' ? 'client' : 'staff'
  return announce(
    ticketReplied(ticketId, { by: side, status: 'open', nextContactBy: null, reopened: false, ...before }, said),
    signed,
  )
}

const sideOf = ({ by }: ImportedEntry) => (by.type === 'client' ? ('client' as const) : ('staff' as const))

const messageOf = (ticketId: string, seq: number, entry: ImportedEntry): MessageRow => ({
  ticket_id: ticketId,
  seq,
  kind: entry.internal ? 'note' : 'public',
  author_id: entry.by.id,
  side: sideOf(entry),
  sent_at: entry.at,
})

function rowOf(id: string, number: string, ticket: ImportedTicket) {
  const last = ticket.entries.filter(({ internal }) => !internal).at(-1)!
  return {
    id,
    number,
    account_id: ticket.account.id,
    contact_id: ticket.contactId,
    service_id: ticket.serviceId,
    topic_id: ticket.topicId,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    line_id: ticket.lineId,
    assignee_id: ticket.assigneeId,
    channel: 'import' as const,
    next_contact_by: null,
    waiting_for: null,
    last_seq: 1,
    last_message_at: last.at,
    last_message_by: sideOf(last),
    last_public_seq: 1,
    handed_over: false,
    opened_at: ticket.openedAt,
    resolved_at: ticket.resolvedAt,
    closed_at: ticket.status === 'closed' ? (ticket.resolvedAt ?? last.at) : null,
    follows: null,
    authorship: null,
    merged_into: null,
    external_ref: importedRef(ticket.source, ticket.ref),
  }
}

const originOf = ({ source, ref, status, priority, assigneeId, openedAt, resolvedAt }: ImportedTicket) => ({
  source,
  ref,
  status,
  priority,
  to: assigneeId,
  openedAt: openedAt.toISOString(),
  resolvedAt: resolvedAt?.toISOString() ?? null,
})
