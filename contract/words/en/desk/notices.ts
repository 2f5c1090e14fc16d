import { mailNotices } from './mail-notices.ts'

type Told = { by: string; n: number }

/** What one is told and why, who follows what, and who is here now. */
export const notices = {
  title: 'Notifications',
  /** Where a word has the width of a thumb. */
  short: 'For you',
  open: 'Open',
  lead: 'What was said to you, given to you or promised by you, the newest first. Kept for 90 days.',
  tabs: { all: 'All', unread: 'Unread' },
  settings: 'How loudly',
  allRead: 'Mark all as read',
  allReadDone: 'Everything is marked as read.',
  undo: 'Undo',
  empty: 'Nobody needs you right now',
  emptyWords: 'You hear here when somebody names you, gives you a ticket, when a client answers, or a promise is due.',
  emptyUnread: 'Everything is read',
  emptyUnreadWords: 'What comes next will appear here by itself.',
  unread: 'unread',
  waiting: ({ n }: { n: number }) => `${n > 99 ? 'over 99' : n} unread`,

  /** Why it came. */
  kinds: {
    mentioned: ({ by, n }: Told) => (n > 1 ? `${by} named you in ${n} notes` : `${by} named you in a note`),
    handed_over: ({ by }: Told) => `${by} handed it over to you`,
    assigned: ({ by }: Told) => `${by} assigned it to you`,
    client_wrote: ({ by, n }: Told) => (n > 1 ? `${n} messages from the client, the last by ${by}` : `${by} answered`),
    noted: ({ by, n }: Told) => (n > 1 ? `${n} notes of colleagues, the last by ${by}` : `${by} wrote a note`),
    solved: ({ by }: Told) => `${by} solved it`,
    promise_soon: ({ time }: { time: string }) => `Promised by ${time}`,
    promise_missed: ({ time }: { time: string }) => `The promise of ${time} was missed`,
    complained: ({ by }: Told) => `${by} says that something is wrong`,
    not_delivered: ({ n }: Told) =>
      n > 1 ? `${n} letters to the client did not arrive` : 'A letter to the client did not arrive',
    disowned: ({ by }: Told) => `${by} did not write it: somebody used their name`,
    new_on: ({ n, line }: { n: number; line: string }) => (n > 1 ? `${n} new on ${line}` : `New on ${line}`),
    ...mailNotices.kinds,
  },
  theDesk: 'The desk',

  /** A burst folded into one line. */
  bursts: {
    mentioned: ({ n }: { n: number }) => `You were named in ${n} tickets`,
    handed_over: ({ n }: { n: number }) => `${n} tickets were handed over to you`,
    assigned: ({ n }: { n: number }) => `${n} tickets were assigned to you`,
    client_wrote: ({ n }: { n: number }) => `Clients answered in ${n} tickets`,
    noted: ({ n }: { n: number }) => `Notes of colleagues in ${n} tickets`,
    solved: ({ n }: { n: number }) => `${n} tickets were solved`,
    promise_soon: ({ n }: { n: number }) => `${n} promises are due soon`,
    promise_missed: ({ n }: { n: number }) => `${n} promises were missed`,
    complained: ({ n }: { n: number }) => `${n} clients complain`,
    not_delivered: ({ n }: { n: number }) => `Letters of ${n} tickets did not arrive`,
    disowned: ({ n }: { n: number }) => `${n} letters were written in clients’ names by somebody else`,
    new_on_restricted: ({ n }: { n: number }) => `New tickets on ${n} lines`,
    new_on_line: ({ n }: { n: number }) => `New tickets on ${n} lines`,
    ...mailNotices.bursts,
  },
  unfold: 'Show each',

  less: 'Less like this',
  lessMenu: ({ what }: { what: string }) => `Less like this: ${what}`,
  lessTicket: ({ n }: { n: number }) => `Mute #${n}`,
  lessKind: ({ kind }: { kind: string }) => `“${kind}”: only in the list`,
  lessKindNone: ({ kind }: { kind: string }) => `“${kind}”: not at all`,
  lessDone: 'You will hear less of this.',
  markRead: 'Mark as read',

  levels: {
    interrupt: 'At once',
    badge: 'At the bell',
    digest: 'Only in the list',
    none: 'Not at all',
  },
  levelsHelp:
    'At once: a slip in the corner of the page and, if you allow it, a notification by the browser. At the bell: counted. You are interrupted six times an hour at most; the seventh goes to the bell.',
  kindNames: {
    mentioned: 'I am named in a note',
    handed_over: 'A ticket is handed over to me',
    assigned: 'A ticket is assigned to me',
    client_wrote: 'A client answers on mine or followed',
    noted: 'A colleague writes a note on mine or followed',
    solved: 'A colleague solves mine or followed',
    promise_soon: 'A promise is due soon',
    promise_missed: 'A promise is missed',
    complained: 'A client says that something is wrong',
    not_delivered: 'A letter to the client did not arrive',
    disowned: 'Somebody wrote in a client’s name',
    new_on_restricted: 'New on a restricted line of mine',
    new_on_line: 'New on an ordinary line of mine',
    ...mailNotices.kindNames,
  },
  followOnHandOver: 'Go on following what I hand over',
  followOnHandOverHelp: 'You hear at the bell how it goes on; you can stop on the ticket at any time.',
  mutedTitle: 'Muted tickets',
  mutedHelp: 'Of these only what names you and promises still reach you.',
  unmute: 'Hear it again',
  noMuted: 'You have muted no ticket.',
  saved: 'Saved.',
  browser: 'Notifications of the browser',
  browserHelp: 'While the desk is open in a tab in the background, what comes “at once” is shown by the browser.',
  browserAllow: 'Allow',
  browserOn: 'Allowed on this device.',
  browserDenied: 'Forbidden in the settings of this browser. Allow it there, beside the address of this page.',
  browserNone: 'This browser does not show notifications.',

  follow: 'Follow',
  unfollow: 'Stop following',
  followers: 'Followed by',
  nobodyFollows: 'Nobody follows it.',
  followed: 'You follow this ticket.',
  unfollowed: 'You do not follow it any more.',
  mute: 'Mute',
  unmuteTicket: 'Hear it again',
  markUnread: 'Mark as unread',
  markedUnread: 'Unread in your lists until you open it again.',

  mention: {
    label: 'Name a colleague',
    seesNot: 'does not see this ticket',
    told: ({ names }: { names: string }) => `Will be told: ${names}`,
  },

  here: {
    looks: ({ names, n }: { names: string; n: number }) => `${names} ${n > 1 ? 'are' : 'is'} looking`,
    writes: ({ names, n }: { names: string; n: number }) => `${names} ${n > 1 ? 'are' : 'is'} writing a reply`,
    and: ({ names }: { names: readonly string[] }) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    others: ({ n }: { n: number }) => `${n} more`,
  },

  left: {
    solved: 'solved',
    closed: 'closed',
    waiting: 'waits for others',
    assigned: ({ who }: { who: string }) => `with ${who}`,
    onLine: ({ line }: { line: string }) => `on ${line}`,
    gone: 'not in this list any more',
  },
}
