/** One ticket's life as rows, with the events its commands would have announced, chained and sealed as the ledger does. */
import type { Announcement } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { type Entry, type Head, nextEntry } from '#platform/ledger/append.ts'
import { noLeaf } from '#platform/ledger/event.ts'
import {
  nextContactSet,
  ticketAssigned,
  ticketClosed,
  ticketOpened,
  ticketReplied,
  ticketResolved,
} from '../../../server/tickets/events.ts'
import type { MessageRow, TicketRow } from '../../../server/tickets/tables.ts'
import type { Cast, Client } from './people.ts'

export type Said = { subject: string; text: string }
export type Life = { ticket: TicketRow; messages: MessageRow[]; entries: Entry[] }

export type Ending = 'new' | 'open' | 'waiting_for_client' | 'resolved' | 'closed'

export type Circumstances = {
  number: number
  openedAt: Date
  client: Client
  agent: Cast['agents'][number]
  topicId: string
  said: readonly [Said, Said, Said]
  ending: Ending
}

const hour = 3_600_000
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * hour)
const client = {
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
const staff = { ip: '198.51.100.20', userAgent: client.userAgent }

export function lifeOf(circumstances: Circumstances): Life {
  const { number, openedAt, client: asker, agent, topicId, said, ending } = circumstances
  const id = newId(openedAt)
  const book = bookOf(id, asker, agent)
  const words = {
    subject: said[0].subject,
    text: said[0].text,
    files: [],
    contractNumber: asker.contractNumber,
    ...client,
  }
  const facts = { number, accountId: asker.accountId, contactId: asker.contactId, serviceId: null, topicId }
  const due = later(openedAt, 4)
  book.write(
    'client',
    openedAt,
    ticketOpened(
      id,
      { ...facts, lineId: agent.lineId, priority: 'normal', impact: 'degraded', external: false },
      words,
    ),
    'public',
  )
  book.write('client', openedAt, nextContactSet(id, { by: due.toISOString(), was: null, why: 'first_reply' }))
  const nextContactBy = ending === 'new' ? due : goOn(book, id, ending, openedAt, agent.id, said)
  const last = book.messages.at(-1)!
  const ticket: TicketRow = {
    id,
    number: String(number),
    account_id: asker.accountId,
    contact_id: asker.contactId,
    service_id: null,
    topic_id: topicId,
    subject: said[0].subject,
    status: ending,
    priority: 'normal',
    line_id: agent.lineId,
    assignee_id: ending === 'new' ? null : agent.id,
    channel: 'portal',
    next_contact_by: nextContactBy,
    waiting_for: null,
    closed_at: null,
    follows: null,
    last_seq: book.entries.length,
    last_message_at: last.sent_at,
    last_message_by: last.side as 'client' | 'staff',
    last_public_seq: book.entries.length,
    handed_over: false,
    opened_at: openedAt,
    resolved_at: ending === 'resolved' || ending === 'closed' ? last.sent_at : null,
    external_ref: null,
    authorship: null,
    merged_into: null,
  }
  return { ticket, messages: book.messages, entries: book.entries }
}

/** After the first reply: the client writes again and it stays open, or it is solved. Gives when the client hears next. */
function goOn(
  book: Book,
  id: string,
  ending: Ending,
  openedAt: Date,
  agentId: string,
  said: Circumstances['said'],
): Date | null {
  const [replied, ended] = [later(openedAt, 1), later(openedAt, 5)]
  const next = later(replied, 24)
  const status = ending === 'waiting_for_client' ? ending : 'open'
  const reply = { by: 'staff', status, nextContactBy: next.toISOString(), reopened: false } as const
  book.write('agent', replied, ticketReplied(id, reply, { text: said[1].text, files: [], ...staff }), 'public')
  book.write('agent', replied, ticketAssigned(id, { from: null, to: agentId, why: 'answered_first' }))
  if (ending === 'waiting_for_client') return next
  if (ending === 'open') {
    const more = { by: 'client', status: 'open', nextContactBy: null, reopened: false } as const
    book.write('client', ended, ticketReplied(id, more, { text: said[2].text, files: [], ...client }), 'public')
    return next
  }
  const solution = {
    happened: said[2].text,
    done: 'We put it right.',
    advice: 'Nothing to do on your side.',
    files: [],
    ...staff,
  }
  book.write('agent', ended, ticketResolved(id, { from: 'open' }, solution), 'public')
  if (ending === 'closed') book.write('client', later(ended, 20), ticketClosed(id, { why: 'confirmed' }, client))
  return null
}

type Book = ReturnType<typeof bookOf>

/** Writes events one after the other into one chain; what was said also stands as a message. */
function bookOf(id: string, asker: Client, agent: Cast['agents'][number]) {
  const entries: Entry[] = []
  const messages: MessageRow[] = []
  let head: Head = { seq: 0, leaf: noLeaf }
  return {
    entries,
    messages,
    write(by: 'client' | 'agent', at: Date, what: Announcement, kind?: MessageRow['kind']) {
      const actor = { type: by, id: by === 'client' ? asker.contactId : agent.id }
      const from = by === 'client' ? { trust: 'P1', channel: 'portal' } : { trust: 'staff', channel: 'desk' }
      const entry = nextEntry(head, what, { at, actor, ...from })
      head = { seq: entry.event.seq, leaf: entry.event.leaf }
      entries.push(entry)
      if (kind)
        messages.push({
          ticket_id: id,
          seq: head.seq,
          kind,
          author_id: actor.id,
          side: by === 'client' ? 'client' : 'staff',
          sent_at: at,
        })
    },
  }
}
