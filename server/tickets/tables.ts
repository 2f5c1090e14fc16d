import type {
  Authorship,
  Channel,
  Field,
  FieldKind,
  Impact,
  Priority,
  TicketStatus,
  TopicChannel,
  TopicProof,
  Urgency,
  ViewConditions,
  ViewOrder,
} from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    topics: TopicRow
    tickets: TicketRow
    ticket_answers: TicketAnswerRow
    messages: MessageRow
    message_words: MessageWordsRow
    earlier_words: EarlierWordsRow
    ticket_files: TicketFileRow
    seen: SeenRow
    ticket_link_key: TicketLinkKeyRow
    tags: TagRow
    ticket_tags: TicketTagRow
    ticket_views: TicketViewRow
    outside_handles: OutsideHandlesRow
  }
}

export interface TopicRow {
  id: string
  position: number
  name_ru: string
  name_en: string
  /** The line a ticket of this topic starts on. */
  line_id: string
  active: boolean
  /** The harm that is proposed to the client. */
  impact: Impact
  /** With the harm it makes the priority. */
  urgency: Urgency
  hint_ru: string
  hint_en: string
  channels: readonly TopicChannel[]
  proof: TopicProof
  /** What is asked. */
  fields: readonly Field[]
  /** Letters open under it. */
  for_letters: boolean
  /** Grows with every change. */
  version: number
  changed_at: Date | null
  changed_by: string | null
}

/** What was answered, one row a value. */
export interface TicketAnswerRow {
  ticket_id: string
  field_id: string
  nth: number
  /** Where the question stood in its form. */
  position: number
  kind: FieldKind
  /** The question as it stood when it was answered. */
  label_ru: string
  label_en: string
  value: string
  shown_ru: string
  shown_en: string
}

export interface TicketRow {
  id: string
  /** bigint: a string here. */
  number: string
  account_id: string
  /** Who asked. */
  contact_id: string
  service_id: string | null
  topic_id: string | null
  subject: string
  status: TicketStatus
  priority: Priority
  line_id: string
  assignee_id: string | null
  channel: Channel
  /** By when the client hears next; null once resolved. */
  next_contact_by: Date | null
  /** Words for the client while it is somebody else's move. */
  waiting_for: string | null
  last_seq: number
  last_message_at: Date
  last_message_by: 'client' | 'staff'
  /** The last entry that a client may see. */
  last_public_seq: number
  /** Given by somebody else and not answered yet. */
  handed_over: boolean
  opened_at: Date
  resolved_at: Date | null
  closed_at: Date | null
  /** The ticket that this one goes on from. */
  follows: string | null
  /** Where an imported ticket came from, so that it is not taken twice. */
  external_ref: string | null
  authorship: Authorship | null
  /** The ticket that goes on for it: the last, where one went into another in a row. Set, it is closed. */
  merged_into: string | null
}

/** What was said; the words are the content of the event with the same key. */
export interface MessageRow {
  ticket_id: string
  seq: number
  kind: 'public' | 'note'
  author_id: string | null
  side: 'client' | 'staff' | 'system'
  sent_at: Date
}

/** What a message is found by; derived from the content of its event, and gone with it. */
export interface MessageWordsRow {
  ticket_id: string
  seq: number
  /** The ticket's: what is found is ordered by it. */
  number: string
  internal: boolean
  sent_at: Date
  words: string
}

/** One row while tickets from before the index wait for it. */
export interface EarlierWordsRow {
  one: boolean
  /** Tickets with a smaller id still wait. */
  below: string
}

export interface TicketFileRow {
  ticket_id: string
  id: string
  seq: number
  /** A file of a note is as internal as the note. */
  internal: boolean
  sha256: string
  name: string
  size: string
  /** By its first bytes, a picture that can be shown small. */
  picture: boolean
}

/** The one key of links in letters. */
export interface TicketLinkKeyRow {
  one: boolean
  key: Buffer
}

export interface SeenRow {
  ticket_id: string
  person_id: string
  /** The last entry this person has read. */
  seq: number
  /** Unread for them all the same: they want to come back to it. */
  put_back: boolean
}

export interface TagRow {
  id: string
  /** In its one spelling (contract/tickets/tags.ts). */
  name: string
  /** On how many tickets it stands. */
  uses: number
  retired_at: Date | null
  /** The tag that took its place. */
  merged_into: string | null
  created_at: Date
}

export interface TicketTagRow {
  ticket_id: string
  tag_id: string
  /** The ticket's. */
  number: string
}

/** A list that somebody has put together. */
export interface TicketViewRow {
  id: string
  owner_id: string
  /** Set: everybody on this line sees it. */
  line_id: string | null
  name: string
  conditions: ViewConditions
  columns: string[]
  /** Questions by name. */
  answer_columns: string[]
  sort: ViewOrder
  created_at: Date
}

declare module '#platform/command.ts' {
  interface Actor {
    /** Set by an import alone: where the ticket came from. */
    externalRef?: string
    /** Set where somebody makes a ticket of a mail that waited: who. What its topic asks of mails they have decided. */
    broughtBy?: string
    /** Set by an import alone: the line its ticket begins on, whatever the topic says. */
    beginsOnLine?: string
  }
}

/** The conversation with somebody outside: their reply address is made of the two handles. */
export interface OutsideHandlesRow {
  ticket_id: string
  address: string
  name: string
  thread: Buffer
  participant: Buffer
  made_at: Date
  /** Who of staff wrote to them last. */
  written_by: string
}
