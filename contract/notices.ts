import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { staff, ticketReaders } from './roles.ts'
import { cursor, id, instant } from './text.ts'
import { person, place } from './tickets/terms.ts'

/** Why somebody of the staff is told of something. */
export const noticeKinds = [
  'mentioned',
  'handed_over',
  'assigned',
  'client_wrote',
  'noted',
  'solved',
  'promise_soon',
  'promise_missed',
  'complained',
  'not_delivered',
  'disowned',
  'new_on_restricted',
  'new_on_line',
  'mail_held',
  'storm',
] as const
export const noticeKind = z.enum(noticeKinds)
export type NoticeKind = z.output<typeof noticeKind>

/**
 * How loudly: `interrupt` comes up at once wherever one is, `badge` is counted at the bell, `digest` only stands in the
 * list, `none` is not kept at all.
 */
export const noticeLevels = ['interrupt', 'badge', 'digest', 'none'] as const
export const noticeLevel = z.enum(noticeLevels)
export type NoticeLevel = z.output<typeof noticeLevel>

const ticketNamed = z.strictObject({ id, number: z.number(), subject: z.string() })
export const notification = z.strictObject({
  id,
  kind: noticeKind,
  level: noticeLevel,
  /** The ticket it is about; of those new on a line, the newest. Null: of a storm of mails that blows at none. */
  ticket: z.nullable(ticketNamed),
  /** The line that something is new on; null when it is about the ticket itself. */
  line: z.nullable(place),
  /** Whose doing it was; null when it was the desk's own. */
  by: z.nullable(person),
  /** How many of the same have come since one was read; of mails beside a ticket, how many wait there now. */
  count: z.number(),
  /** The time that was promised, of notices about promises. */
  promised: z.nullable(z.string()),
  at: z.string(),
  /** Its reader has read it, or what it asks for has been dealt with. */
  read: z.boolean(),
})
export type Notification = z.output<typeof notification>

/** What I was told, the newest first; kept for 90 days. Of tickets I may no longer read nothing is shown. */
export const notifications = clause('GET /desk/notifications', {
  who: staff,
  input: z.strictObject({ which: z._default(z.enum(['all', 'unread']), 'all'), after: cursor }),
  output: z.strictObject({ rows: z.array(notification), next: z.nullable(z.string()) }),
  refusals: [],
})

const level = z.strictObject({ kind: noticeKind, level: noticeLevel })

/** How I want to be told, and the tickets I have muted. */
export const noticeSettings = clause('GET /desk/notice-settings', {
  who: staff,
  input: z.strictObject({}),
  output: z.strictObject({
    levels: z.array(level),
    /** Whether I go on following what I hand over. */
    followOnHandOver: z.boolean(),
    muted: z.array(ticketNamed),
  }),
  refusals: [],
})

/** I have read these; those of a ticket; or everything up to a moment. What comes after is new again. */
export const markNoticesRead = clause('POST /notices/read', {
  who: staff,
  input: z.strictObject({
    ids: z.optional(z.array(id).check(z.maxLength(200))),
    ticketId: z.optional(id),
    upTo: z.optional(instant),
  }),
  /** Names this reading, so that it can be taken back as a whole. */
  output: z.strictObject({ readAt: z.string() }),
  refusals: [],
})

/** Takes a reading back. */
export const markNoticesUnread = clause('POST /notices/unread', {
  who: staff,
  input: z.strictObject({ readAt: instant }),
  output: z.strictObject({}),
  refusals: [],
})

/** How loudly each kind is told to me from now on; what is left out stays. */
export const chooseNotices = clause('POST /me/notices', {
  who: staff,
  input: z.strictObject({
    levels: z._default(z.array(level).check(z.maxLength(noticeKinds.length)), []),
    followOnHandOver: z.optional(z.boolean()),
  }),
  output: z.strictObject({}),
  refusals: ['level_too_quiet'],
})

/** Less of this ticket: only what names me and what I promised still reaches me. */
export const muteTicket = clause('POST /tickets/:ticketId/mute', {
  who: ticketReaders,
  input: z.strictObject({ ticketId: id, muted: z._default(z.boolean(), true) }),
  output: z.strictObject({}),
  refusals: ['ticket_not_found'],
})

/** I want to hear what happens to this ticket, whoever has it. */
export const followTicket = clause('POST /tickets/:ticketId/follow', {
  who: ticketReaders,
  input: z.strictObject({ ticketId: id }),
  output: z.strictObject({}),
  refusals: ['ticket_not_found'],
})

export const unfollowTicket = clause('POST /tickets/:ticketId/unfollow', {
  who: ticketReaders,
  input: z.strictObject({ ticketId: id }),
  output: z.strictObject({}),
  refusals: ['ticket_not_found'],
})

/** What somebody is told about a promise wherever on the desk they are: it breaks soon, very soon, or it is broken. */
export const promiseNotice = z.strictObject({
  /** All that were told of this promise and are unread. */
  ids: z.array(id),
  ticketId: id,
  number: z.number(),
  step: z.enum(['soon', 'very_soon', 'missed']),
  promised: z.string(),
  /** Mine to keep; otherwise I am told as a lead, or because nobody has it. */
  mine: z.boolean(),
  at: z.string(),
})
export type PromiseNotice = z.output<typeof promiseNotice>

/** What the frame shows of notices: the bell's count, promises, and what has just come and interrupts. */
export const bell = z.strictObject({
  /** Counted to a hundred; more is "99+". */
  unread: z.number(),
  urgent: z.number(),
  promises: z.array(promiseNotice),
  interrupts: z.array(notification),
})
export type Bell = z.output<typeof bell>
