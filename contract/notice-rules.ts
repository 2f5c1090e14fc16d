import type { NoticeKind, NoticeLevel } from './notices.ts'

/** How loudly each kind is told to somebody who has chosen nothing. */
export const usualLevels: Record<NoticeKind, NoticeLevel> = {
  mentioned: 'interrupt',
  handed_over: 'badge',
  assigned: 'badge',
  client_wrote: 'badge',
  noted: 'badge',
  solved: 'digest',
  promise_soon: 'interrupt',
  promise_missed: 'interrupt',
  complained: 'interrupt',
  not_delivered: 'interrupt',
  disowned: 'interrupt',
  new_on_restricted: 'interrupt',
  new_on_line: 'none',
  mail_held: 'badge',
  storm: 'interrupt',
}

/** Somebody waits for this person by name, a promise or an answer is theirs to keep: it may be made quiet, never silent. */
const neverSilent: readonly NoticeKind[] = [
  'mentioned',
  'promise_soon',
  'promise_missed',
  'complained',
  'not_delivered',
  'disowned',
  'storm',
]

/** Told to leads alone: nobody else is asked how loudly. */
const ofLeads: readonly NoticeKind[] = ['complained', 'storm']
export const isHeardBy = (kind: NoticeKind, roles: readonly string[]): boolean =>
  !ofLeads.includes(kind) || roles.includes('lead')

export const mayBeSilent = (kind: NoticeKind): boolean => !neverSilent.includes(kind)

/** What one wants to hear of a kind; a muted ticket is silent but for what may never be. */
export function wantedLevel(kind: NoticeKind, chosen: NoticeLevel | null, muted: boolean): NoticeLevel {
  if (muted && mayBeSilent(kind)) return 'none'
  return chosen ?? usualLevels[kind]
}

export const mostInterruptsAnHour = 6

/** Nobody is torn away from work more than six times an hour: what comes then is counted at the bell. */
export const levelNow = (wanted: NoticeLevel, interruptsThisHour: number): NoticeLevel =>
  wanted === 'interrupt' && interruptsThisHour >= mostInterruptsAnHour ? 'badge' : wanted
