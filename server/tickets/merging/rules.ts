import type { Authorship, TicketStatus } from '#contract/tickets.ts'
import { isOpen } from '../rules.ts'

/** More than one matter is ever reported by; beyond it an incident is what is needed. */
export const mostMerged = 20
/** As long as what has ended may be brought back (rules.ts): later both are history. */
export const apartDays = 30
const day = 24 * 3_600_000

type Merging = {
  id: string
  account_id: string
  status: TicketStatus
  authorship: Authorship | null
  merged_into: string | null
}

/**
 * Why one may not go on in the other, or nothing. Of different accounts they are one incident or linked tickets, never
 * one conversation; and what nobody has said they wrote does not become believed by standing beside what they did.
 */
export function objectionToMerging(one: Merging, into: Merging) {
  if (one.merged_into || one.id === into.id) return 'merged_already'
  if (one.account_id !== into.account_id) return 'merge_of_other_account'
  if (one.authorship !== null || into.authorship !== null) return 'merge_unconfirmed'
  return isOpen(one.status) && isOpen(into.status) ? undefined : 'ticket_closed'
}

/** Why it may not be taken apart any more, or nothing. */
export const objectionToTakingApart = (merged: { at: Date }, now: Date) =>
  now.getTime() - merged.at.getTime() > apartDays * day ? 'merged_long_ago' : undefined

const isOurs = (status: TicketStatus) => status === 'new' || status === 'open'

/** Whose move it is in the one that is left: ours, as long as it was ours in either. */
export const statusAfterMerging = (one: TicketStatus, into: TicketStatus): TicketStatus =>
  isOurs(one) && !isOurs(into) ? 'open' : into

/** The stricter of two times: nobody hears later than they were promised. */
export function stricterTime(one: Date | null, into: Date | null): Date | null {
  if (!one || !into) return one ?? into
  return one < into ? one : into
}

/**
 * Whether a client's word on a merged ticket is heard where it goes on. By mail only of somebody who hears of that ticket:
 * whoever writes by mail reads nothing here, and would wait for an answer that goes to others.
 */
export const wordGoesAlong = (may: { write: boolean; hearsOfIt: boolean }, channel: string) =>
  may.write && (may.hearsOfIt || channel !== 'mail')
