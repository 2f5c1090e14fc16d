import { event } from '#platform/events.ts'

/** Before a promise breaks: whoever has the ticket is told, then the lead. */
export const promiseReminded = event('ticket', 'promise.reminded')<{
  promised: string
  minutesLeft: number
  told: readonly string[]
}>()

/**
 * A promise broke. The first time on a ticket the desk itself names a new one; after that only a person may.
 * `owner` is who has the ticket, `leads` are those who were told with them.
 */
export type Missed = {
  promised: string
  next: string | null
  again: boolean
  waitsForClient: boolean
  owner: string | null
  leads: readonly string[]
}
export const promiseMissed = event('ticket', 'promise.missed')<Missed>()
