import { event } from '#platform/events.ts'

/** Before a promise breaks: whoever has the ticket is told, then the lead. */
export const promiseReminded = event('ticket', 'promise.reminded')<{
  promised: string
  minutesLeft: number
  told: readonly string[]
}>()

/**
 * A promise broke. The first time on a ticket the desk itself names a new one; after that only a person may.
 * `owner` is who has the ticket, `leads` are those who were told with them; `told` are all who were.
 */
export type Missed = {
  promised: string
  next: string | null
  again: boolean
  waitsForClient: boolean
  owner: string | null
  leads: readonly string[]
  told: readonly string[]
}
export const promiseMissed = event('ticket', 'promise.missed')<Missed>()

export const calendarAdded = event('system', 'calendar.added')<{ calendarId: string }, CalendarTerms>()
export const calendarChanged = event('system', 'calendar.changed')<{ calendarId: string }, CalendarTerms>()
export const calendarRetired = event('system', 'calendar.retired')<{ calendarId: string }>()
type CalendarTerms = { name: string; zone: string; hours: unknown; exceptions: unknown }

type Terms = { calendarId: string | null; firstReplyMinutes: number; updateMinutes: number }
export const termsChanged = event('system', 'promise_terms.changed')<{ priority: string } & Terms>()
export const topicTermsChanged = event('system', 'topic_terms.changed')<
  { topicId: string } & (Terms | { own: false })
>()
