import type { NoticeKind, NoticeLevel } from '#contract/notices.ts'

declare module '#platform/db.ts' {
  interface Tables {
    followers: FollowerRow
    notices: NoticeRow
    notice_choices: NoticeChoicesRow
    muted_tickets: MutedTicketRow
  }
}

export interface FollowerRow {
  ticket_id: string
  agent_id: string
  why: 'chose' | 'mentioned' | 'handed_over' | 'merged'
  since: Date
}

export interface NoticeRow {
  id: string
  agent_id: string
  kind: NoticeKind
  /** As it was decided when it came. */
  level: Exclude<NoticeLevel, 'none'>
  /** What a burst of them is one about: the ticket, the line that tickets are new on, or the storm. */
  about_id: string
  /** Null: of a storm that blows at none. */
  ticket_id: string | null
  /** The entry that told it last. */
  seq: number
  /** Whose doing it was; null for the desk's own. */
  by_id: string | null
  promised: Date | null
  count: number
  at: Date
  /** When it tore somebody away from work. */
  interrupted_at: Date | null
  read_at: Date | null
}

/** What somebody has chosen; who is not here has chosen nothing. */
export interface NoticeChoicesRow {
  agent_id: string
  levels: Partial<Record<NoticeKind, NoticeLevel>>
  follow_on_hand_over: boolean
}

export interface MutedTicketRow {
  agent_id: string
  ticket_id: string
  since: Date
}
