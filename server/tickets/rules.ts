import { asOneLine } from '#contract/text.ts'
import type { Impact, Priority, TicketStatus, Urgency } from '#contract/tickets.ts'

type Right = { id: string; role: string }
export type Asking = {
  type: string
  id: string | null
  roles: readonly string[]
  lines: readonly string[]
  accounts: readonly Right[]
}
export type Whose = {
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
}

/**
 * Whether this person may see the ticket at all. Contacts: of their accounts, a billing contact only own ones.
 * Staff: leads everything; others everything but restricted lines, unless they are on the line or have the ticket.
 */
export function maySee(asking: Asking, ticket: Whose): boolean {
  if (asking.type === 'system') return true
  if (asking.type === 'client') return contactMaySee(asking, ticket)
  if (asking.type !== 'agent') return false
  if (asking.roles.includes('lead')) return true
  if (!asking.roles.some((role) => role === 'agent' || role === 'quality')) return false
  return !ticket.restricted || asking.lines.includes(ticket.line_id) || ticket.assignee_id === asking.id
}

function contactMaySee(asking: Asking, ticket: Whose): boolean {
  const right = asking.accounts.find(({ id }) => id === ticket.account_id)
  return right !== undefined && (right.role !== 'billing' || ticket.contact_id === asking.id)
}

/** A viewer reads; everybody else who acts for the account may write. Of the staff, those who work on tickets. */
export function mayWrite(asking: Asking, ticket: Whose): boolean {
  if (asking.type === 'system') return true
  if (!maySee(asking, ticket)) return false
  if (asking.type === 'agent') return asking.roles.some((role) => role === 'agent' || role === 'lead')
  return asking.accounts.some(({ id, role }) => id === ticket.account_id && role !== 'viewer')
}

/** Whether a colleague may be sent the letters of a ticket: who may not read it here is not written to either. */
export const mayBeInformed = (right: { contact_id: string; role: string }, ticket: { contact_id: string }): boolean =>
  right.contact_id !== ticket.contact_id && right.role !== 'billing'

export type Author = 'client' | 'staff'
const day = 24 * 3_600_000
export const reopenDays = 30
export const closeDays = 7

type WhatAWordDoes = 'adds' | 'reopens' | 'begins_anew'
type Ended = { status: TicketStatus; resolvedAt: Date | null; closedAt: Date | null }

/**
 * What a client's word does. After the end it brings the ticket back to whoever had it; long after the end it begins a
 * ticket that goes on from this one.
 */
export function whatAClientsWordDoes({ status, resolvedAt, closedAt }: Ended, now: Date): WhatAWordDoes {
  if (isOpen(status)) return 'adds'
  const end = closedAt ?? resolvedAt
  return end && now.getTime() - end.getTime() > reopenDays * day ? 'begins_anew' : 'reopens'
}

/** Whether a client's word would begin a ticket anew. */
export const endedLongAgo = (
  { status, resolved_at, closed_at }: { status: TicketStatus; resolved_at: Date | null; closed_at: Date | null },
  now: Date,
) => whatAClientsWordDoes({ status, resolvedAt: resolved_at, closedAt: closed_at }, now) === 'begins_anew'

/** Solved before this and without a word since, it closes by itself. */
export const closesWhenSolvedBy = (now: Date) => new Date(now.getTime() - closeDays * day)

/** Why this reply may not be posted now, or nothing. */
export function objectionToReply(
  { status }: { status: TicketStatus },
  by: Author,
  { nextContactBy }: { nextContactBy: Date | null },
  now: Date,
) {
  if (by === 'client') return undefined
  if (status === 'closed') return 'ticket_closed'
  if (!nextContactBy) return 'next_contact_missing'
  return objectionToTime(nextContactBy, now)
}

/** Whose words came after what a writer has seen. The client's weigh more: a colleague's answer may already be to them. */
export function objectionToMeanwhile(said: Author | null) {
  if (said === 'client') return 'client_wrote_meanwhile'
  return said === 'staff' ? 'colleague_replied_meanwhile' : undefined
}

/** A promise lies ahead, and within a year. */
export function objectionToTime(by: Date, now: Date) {
  if (by <= now) return 'next_contact_past'
  if (by.getTime() - now.getTime() > 366 * day) return 'next_contact_too_far'
}

/** Whose move it is after somebody wrote. A client's word always brings a ticket back to us. */
export function statusAfterReply(status: TicketStatus, by: Author, move: 'ours' | 'clients'): TicketStatus {
  if (by === 'client') return status === 'new' ? 'new' : 'open'
  return move === 'clients' ? 'waiting_for_client' : 'open'
}

export const isOpen = (status: TicketStatus) => status !== 'resolved' && status !== 'closed'

const priorities: Record<Impact, Record<Urgency, Priority>> = {
  question: { low: 'low', normal: 'low', high: 'normal' },
  degraded: { low: 'low', normal: 'normal', high: 'high' },
  down: { low: 'normal', normal: 'high', high: 'critical' },
}
/** The harm, as the client says it, by how pressing matters of the topic are. */
export const priorityOf = (impact: Impact, urgency: Urgency): Priority => priorities[impact][urgency]

const longestSubject = 100

/** The first line that says something, cut between words. */
export function subjectFrom(text: string, nothing: string): string {
  const line =
    text
      .split('\n')
      .map(asOneLine)
      .find((l) => /[\p{L}\p{N}]/u.test(l)) ?? nothing
  const letters = [...line]
  if (letters.length <= longestSubject) return line
  const cut = letters.slice(0, longestSubject).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > longestSubject / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** The client's five steps: received, looking into it, with an engineer, checking together, solved. */
export function stepOf(ticket: { status: TicketStatus; expert: boolean }): number {
  if (ticket.status === 'new') return 0
  if (ticket.status === 'resolved') return 3
  if (ticket.status === 'closed') return 4
  return ticket.expert ? 2 : 1
}

/** A view of one's own; one for a line is every lead's. */
export const mayKeepView = (
  { id, roles }: Pick<Asking, 'id' | 'roles'>,
  view: { owner_id: string; line_id: string | null },
) => view.owner_id === id || (view.line_id !== null && roles.includes('lead'))
