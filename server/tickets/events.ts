import type { HeardBy, Priority, TicketStatus } from '#contract/tickets.ts'
import { event } from '#platform/events.ts'

type File = { name: string; sha256: string; size: number }
/** When it was really said, of what came with an import: the event itself is as old as the import. */
type Before = { saidAt?: string }
type Said = { text: string; files: File[]; ip: string; userAgent: string }

export const ticketOpened = event('ticket', 'ticket.opened', { begins: true })<
  {
    number: number
    accountId: string
    contactId: string
    serviceId: string | null
    topicId: string | null
    lineId: string
    priority: Priority
    impact: string
    /** Came with an import: its client is not written to. */
    external: boolean
    /** The ticket it goes on from. */
    follows?: string
    /** Begun by staff: how we heard of it, and by when the client hears next. */
    heardBy?: HeardBy
    nextContactBy?: string
  } & Before,
  Said & { subject: string; contractNumber: string }
>()

export const ticketReplied = event('ticket', 'ticket.replied')<
  { by: 'client' | 'staff'; status: TicketStatus; nextContactBy: string | null; reopened: boolean } & Before,
  Said
>()

export const ticketNoted = event('ticket', 'ticket.noted')<Before, Said>()

export const ticketAssigned = event('ticket', 'ticket.assigned')<{
  from: string | null
  to: string | null
  why: 'by_hand' | 'answered_first' | 'colleague_left' | 'began_it'
}>()

export const ticketHandedOver = event('ticket', 'ticket.handed_over')<
  { fromLine: string; toLine: string; to: string | null; nextContactBy: string },
  { reason: string }
>()

export const ticketPutToWait = event('ticket', 'ticket.put_to_wait')<
  { for: TicketStatus; nextContactBy: string },
  { reason: string }
>()

export const ticketTakenUp = event('ticket', 'ticket.taken_up')<{ from: TicketStatus }>()

export const priorityChanged = event('ticket', 'ticket.priority_changed')<{ from: Priority; to: Priority }>()

export const nextContactSet = event('ticket', 'ticket.next_contact_set')<
  { by: string; was: string | null; why: 'first_reply' | 'client_wrote' | 'moved' | 'missed' | 'imported' },
  { reason: string }
>()

export const ticketResolved = event('ticket', 'ticket.resolved')<
  { from: TicketStatus },
  { happened: string; done: string; advice: string; files: File[]; ip: string; userAgent: string }
>()

/** Closes what an import tells of a ticket: where it came from and what it was there. */
export const ticketImported = event('ticket', 'ticket.imported')<{
  source: string
  /** Its number or id there. */
  ref: string
  status: TicketStatus
  priority: Priority
  to: string | null
  openedAt: string
  resolvedAt: string | null
}>()

/** The client said that it is still broken, in one click. With words it is a reply. */
export const ticketReopened = event('ticket', 'ticket.reopened')<
  { from: TicketStatus },
  { ip: string; userAgent: string }
>()

export const ticketClosed = event('ticket', 'ticket.closed')<
  { why: 'confirmed' | 'nobody_objected' | 'sample_removed' },
  { ip: string; userAgent: string }
>()

/** Its client wrote long after the end: a new ticket goes on from here. */
export const ticketFollowed = event('ticket', 'ticket.followed')<{ ticketId: string; number: number }>()

type Topic = { lineId: string; impact: string; urgency: string; active: boolean }
type TopicNames = { nameRu: string; nameEn: string }
export const topicAdded = event('system', 'topic.added')<{ topicId: string } & Topic, TopicNames>()
export const topicChanged = event('system', 'topic.changed')<{ topicId: string } & Topic, TopicNames>()
export const topicsOrdered = event('system', 'topics.ordered')<{ topicIds: readonly string[] }>()
