import type { Priority } from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    calendars: CalendarRow
    promise_terms: PromiseTermRow
  }
}

export interface CalendarRow {
  id: string
  name: string
  zone: string
  /** Minutes of the week, Monday 00:00 is 0; sorted and apart; empty means around the clock. */
  hours: [number, number][]
}

export interface PromiseTermRow {
  priority: Priority
  /** Null counts around the clock. */
  calendar_id: string | null
  first_reply_minutes: number
  update_minutes: number
}
