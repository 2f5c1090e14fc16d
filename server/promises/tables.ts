import type { Priority } from '#contract/tickets.ts'
import type { Exception } from '#contract/working-time.ts'
import type { Step } from './rules.ts'

declare module '#platform/db.ts' {
  interface Tables {
    calendars: CalendarRow
    promise_terms: PromiseTermRow
    topic_terms: TopicTermRow
    promise_watch: PromiseWatchRow
    promise_steps: PromiseStepRow
  }
}

export interface CalendarRow {
  id: string
  name: string
  zone: string
  /** Minutes of the week, Monday 00:00 is 0; sorted and apart; empty means around the clock. */
  hours: [number, number][]
  exceptions: Exception[]
  retired_at: Date | null
}

/** In place of those of the priority. */
export interface TopicTermRow {
  topic_id: string
  calendar_id: string | null
  first_reply_minutes: number
  update_minutes: number
}

export interface PromiseTermRow {
  priority: Priority
  /** Null counts around the clock. */
  calendar_id: string | null
  first_reply_minutes: number
  update_minutes: number
}

export interface PromiseWatchRow {
  step: Step
  /** Promises up to this time have been looked at. */
  reached: Date
}

export interface PromiseStepRow {
  ticket_id: string
  step: Step
  /** The promised time it was taken for. */
  promised: Date
}
