import type { HeardBy, Priority, TextFormat, TicketStatus } from '#contract/tickets.ts'
import { event } from '#platform/events.ts'

/** What was answered, with the question as it stood: the form may change, the ticket does not. */
export type GivenAnswer = {
  field: string
  kind: string
  label: { ru: string; en: string }
  values: { value: string; ru: string; en: string }[]
}

type File = { name: string; sha256: string; size: number }
/** What was taken out of its words, as `card:1`; whoever announces it need not say so (platform/transaction.ts). */
type Without = { hidden?: readonly string[] }
/** When it was really said, of what came with an import: the event itself is as old as the import. */
type Before = { saidAt?: string } & Without
/** `format` is left out of what is plain text. */
type Said = { text: string; format?: TextFormat; files: File[]; ip: string; userAgent: string }

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
    /** Began with a mail that does not prove who wrote it. */
    unconfirmed?: boolean
    /** Begun by staff: how we heard of it, and by when the client hears next. */
    heardBy?: HeardBy
    nextContactBy?: string
  } & Before,
  Said & { subject: string; contractNumber: string; answers?: readonly GivenAnswer[] }
>()

export const ticketReplied = event('ticket', 'ticket.replied')<
  {
    by: 'client' | 'staff'
    status: TicketStatus
    nextContactBy: string | null
    reopened: boolean
    /** The ready texts it was made of. */
    answers?: readonly string[]
  } & Before,
  Said
>()

export const ticketNoted = event('ticket', 'ticket.noted')<
  {
    /** Colleagues named in it. */
    mentions?: readonly string[]
    /** It went along with a hand-over. */
    handsOver?: boolean
  } & Before,
  Said
>()

export type ForwardedMessage = {
  seq: number
  side: 'client' | 'staff' | 'system'
  name: string
  at: string
  text: string
}

/** Messages of the ticket left the desk, for somebody who has no part in it: the content is all that they were told. */
export const ticketForwarded = event('ticket', 'ticket.forwarded')<
  {
    messages: readonly string[]
    /** Of the ticket, by their ids: what went along. */
    fileIds: readonly string[]
  },
  Said & { to: { name: string; address: string }; quoted: readonly ForwardedMessage[] }
>()

/** Somebody outside, to whom it was forwarded, answered. The address is what their mail said it is from. */
export const outsideAnswered = event('ticket', 'ticket.outside_answered')<
  Record<never, never>,
  Said & { from: { name: string; address: string } }
>()

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
  {
    by: string
    was: string | null
    why: 'first_reply' | 'client_wrote' | 'moved' | 'missed' | 'imported' | 'merged' | 'taken_apart'
  },
  { reason: string }
>()

export const ticketResolved = event('ticket', 'ticket.resolved')<
  { from: TicketStatus } & Without,
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
  { why: 'confirmed' | 'nobody_objected' | 'sample_removed' | 'denied' | 'never_confirmed' },
  { ip: string; userAgent: string }
>()

/** In whose name a mail came says that they wrote it; how they proved that is the trust of this event. */
export const authorshipConfirmed = event('ticket', 'ticket.authorship_confirmed')<
  { how: 'link' | 'signed_in' | 'mail'; reopened: boolean },
  { ip: string; userAgent: string }
>()

/** They say that they did not. */
export const authorshipDenied = event('ticket', 'ticket.authorship_denied')<
  { from: TicketStatus },
  { ip: string; userAgent: string }
>()

/** Asked for the second and last time whether they wrote it. */
export const authorshipAskedAgain = event('ticket', 'ticket.authorship_asked_again')<Record<never, never>>()

/** The client told a lead that something is wrong with how it goes. */
export const ticketComplained = event('ticket', 'ticket.complained')<
  Record<never, never>,
  { text: string; ip: string; userAgent: string }
>()

/** A colleague of whoever asked hears of it from now on, or no more. */
export const colleagueInformed = event('ticket', 'ticket.colleague_informed')<{
  contactId: string
  /** What they had asked themselves went into this one: the letter of that says so. */
  merged?: true
}>()
export const colleagueNotInformed = event('ticket', 'ticket.colleague_not_informed')<{ contactId: string }>()

/** By a link of a letter that has ended: its contact wants another. */
export const linkAsked = event('ticket', 'ticket.link_asked')<{ contactId: string }>()
/** Words of the staff; their ids, because a word may be a name. */
export const tagsChanged = event('ticket', 'ticket.tags_changed')<{
  added: readonly string[]
  removed: readonly string[]
}>()

/** Its client wrote long after the end: a new ticket goes on from here. */
export const ticketFollowed = event('ticket', 'ticket.followed')<{ ticketId: string; number: number }>()

type Topic = { lineId: string; impact: string; urgency: string; active: boolean }
type TopicNames = {
  nameRu: string
  nameEn: string
  hintRu?: string | undefined
  hintEn?: string | undefined
  channels?: readonly string[] | undefined
  proof?: string | undefined
  letters?: boolean | undefined
  /** The form, where the change is one of it. */
  fields?: readonly unknown[] | undefined
}
export const topicAdded = event('system', 'topic.added')<{ topicId: string } & Topic, TopicNames>()
export const topicChanged = event('system', 'topic.changed')<{ topicId: string } & Topic, TopicNames>()
export const topicsOrdered = event('system', 'topics.ordered')<{ topicIds: readonly string[] }>()

/** Somebody of the staff looked at the ticket as its client sees it. */
export const ticketSeenAsClient = event('ticket', 'ticket.seen_as_client')<Record<string, never>>()
export const tagRenamed = event('system', 'tag.renamed')<{ tagId: string }, { was: string; name: string }>()
export const tagMerged = event('system', 'tag.merged')<{ tagId: string; into: string }, { was: string; name: string }>()
export const tagRetired = event('system', 'tag.retired')<{ tagId: string; retired: boolean }, { name: string }>()

/** It goes on in another ticket of its account: in the stream of the one that ended. */
export const ticketMerged = event('ticket', 'ticket.merged')<{
  into: string
  number: number
  was: TicketStatus
  /** Whoever asked is told by a letter. */
  tells: boolean
}>()
/** The same in the stream of the one that goes on, with what that is from now on. */
export const ticketTookIn = event('ticket', 'ticket.took_in')<{
  ticketId: string
  number: number
  status: TicketStatus
}>()

/** A merge is undone: the ticket is what it was before; and the same for the one that it had gone into. */
export const ticketTakenApart = event('ticket', 'ticket.taken_apart')<{
  out: string
  number: number
  status: TicketStatus
}>()
export const ticketGaveBack = event('ticket', 'ticket.gave_back')<{ ticketId: string; number: number }>()
