import type { AfterSending, DraftKind, SendKind } from '#contract/drafts.ts'

declare module '#platform/db.ts' {
  interface Tables {
    drafts: DraftRow
    draft_versions: DraftVersionRow
    pending_sends: PendingSendRow
    sending_habits: SendingHabitsRow
  }
}

export interface DraftRow {
  /** Given by the page. */
  id: string
  agent_id: string
  ticket_id: string
  kind: DraftKind
  /** JSON, as the page keeps it. For its author's eyes alone. */
  value: string
  version: number
  /** The browser that wrote last. */
  writer: string
  begun_at: Date
  saved_at: Date
  /** When an earlier version was last kept. */
  versioned_at: Date
  ended_at: Date | null
  ended_why: 'used' | 'discarded' | 'held' | null
}

/** What a draft said before. */
export interface DraftVersionRow {
  draft_id: string
  version: number
  value: string
  saved_at: Date
}

export interface PendingSendRow {
  /** Also the idempotency key of the command. */
  id: string
  agent_id: string
  ticket_id: string
  kind: SendKind
  /** The command's input, JSON; emptied when it has run. */
  input: string
  draft_id: string
  /** SHA-256 of the token of the session it goes out by. */
  session: Buffer
  ip: string
  user_agent: string
  held_at: Date
  send_at: Date
  state: 'held' | 'sending' | 'sent' | 'taken_back' | 'returned' | 'return_seen'
  /** The refusal that brought it back. */
  why: string | null
}

/** Who has chosen nothing has no row. */
export interface SendingHabitsRow {
  agent_id: string
  undo_seconds: number
  after_sending: AfterSending
}
