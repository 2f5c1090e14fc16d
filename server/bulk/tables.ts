import type { BulkOrder, BulkState, BulkWhat } from '#contract/bulk.ts'
import type { Priority } from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    bulk_orders: BulkOrderRow
    bulk_items: BulkItemRow
  }
}

/** What is to be done: an order as it was given, or the opposite of one. */
export type Said = BulkOrder | { what: 'undo'; order: BulkOrder }

export interface BulkOrderRow {
  id: string
  /** Who gave it: it is carried out with their rights, as they are at the time. */
  agent_id: string
  what: BulkWhat
  said: Said
  state: BulkState
  /** Until then nothing of it exists. */
  starts_at: Date
  created_at: Date
  ended_at: Date | null
  total: number
  done: number
  refused: number
  /** The order it takes back. */
  undoes: string | null
  /** The order whose refused tickets it tries again. */
  repeats: string | null
  ip: string
  user_agent: string
}

/** A ticket as it was when the order was given. */
export type Was = {
  assigneeId: string | null
  lineId: string
  priority: Priority
  nextContactBy: string | null
  seq: number
}

export interface BulkItemRow {
  ticket_id: string
  bulk_id: string
  place: number
  /** The order's key for this ticket: done once, however often tried. */
  key: string
  state: 'waiting' | 'done' | 'refused'
  refusal: string | null
  was: Was
  /** What the command answered, for who undoes it. */
  outcome: Record<string, unknown> | null
}
