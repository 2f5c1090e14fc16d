import { authorship } from './authorship.ts'
import { delivery } from './delivery.ts'
import { merging } from './merging.ts'
import { secretEvents } from './secret-events.ts'

type Change = Record<string, string | null>

/** The page of one ticket. */
export const ticket = {
  toList: 'To the list',
  title: ({ n }: { n: number }) => `#${n}`,
  status: 'Status',
  priority: 'Priority',
  line: 'Line',
  assignee: 'Assignee',
  nobody: 'Nobody yet',
  copyNumber: 'Copy the number',
  copied: 'Number copied.',
  history: 'History',

  promised: ({ time }: { time: string }) => `The client hears from us by ${time}`,
  /** Before the time that is left until then. */
  stillLeft: 'in',
  noPromise: 'No time has been promised',
  solvedPromise: 'Solved: no deadline is running. The client confirms, or it closes by itself.',
  closedPromise: 'Closed',
  waitingFor: ({ what }: { what: string }) => `We wait for: ${what}`,
  movePromise: 'Move',

  thread: 'Conversation',
  client: 'Client',
  us: 'Us',
  note: 'Note',
  noteSeenBy: 'only staff see it',
  solution: 'Solution',
  system: 'The desk itself',
  happened: 'What happened',
  done: 'What we did',
  advice: 'What to do',
  entryName: ({ kind, author, time }: { kind: string; author: string; time: string }) => `${kind}, ${author}, ${time}`,
  pictures: 'Pictures',
  channelAndTrust: ({ channel, trust }: { channel: string; trust: string }) => `${channel}, ${trust}`,
  trusts: {
    P2F: 'signed in, second factor just now',
    P2: 'signed in with a second factor',
    P1: 'signed in by password',
    M2: 'signed mail to the reply address',
    M1: 'signed mail',
    M0: 'unproven mail',
    V2: 'phone with a code',
    V0: 'phone without a code',
    L: 'link from a mail',
    A0: 'not signed in',
    K: 'API key',
    staff: 'staff',
    system: 'the desk',
  },
  delivery,

  /** Small lines between messages: what changed. */
  events: {
    'ticket.opened': ({ line }: Change) => (line ? `Opened on ${line}` : 'Opened'),
    'ticket.reopened': () => 'Reopened: the client says it is still broken',
    'ticket.assigned': ({ from, to }: Change) => {
      if (!to) return from ? `Given back by ${from} to the line` : 'Given back to the line'
      return from ? `Assigned: ${from} → ${to}` : `Assigned to ${to}`
    },
    'ticket.handed_over': ({ fromLine, toLine, to, reason, nextContactBy }: Change) =>
      [
        `Handed over: ${fromLine ?? '?'} → ${toLine ?? '?'}${to ? `, ${to}` : ''}`,
        nextContactBy && `next contact by ${nextContactBy}`,
        reason && `the client read: “${reason}”`,
      ]
        .filter(Boolean)
        .join(' · '),
    'ticket.put_to_wait': ({ status, reason, nextContactBy }: Change) =>
      [status ?? 'Waiting', reason && `“${reason}”`, nextContactBy && `until ${nextContactBy}`]
        .filter(Boolean)
        .join(' · '),
    'ticket.taken_up': () => 'Taken up again',
    'ticket.tags_changed': ({ added, removed }: Change) =>
      ['Tags', added && `added: ${added}`, removed && `taken off: ${removed}`].filter(Boolean).join(' · '),
    'ticket.priority_changed': ({ from, to }: Change) => `Priority: ${from ?? '?'} → ${to ?? '?'}`,
    'ticket.next_contact_set': ({ nextContactBy, why, reason }: Change) =>
      [
        why === 'moved' ? `Next contact moved to ${nextContactBy ?? '?'}` : `Next contact by ${nextContactBy ?? '?'}`,
        reason && `“${reason}”`,
      ]
        .filter(Boolean)
        .join(' · '),
    'promise.missed': ({ promised, next }: Change) =>
      next
        ? `Promise missed: ${promised ?? '?'}. The desk has written to the client and promised ${next}`
        : `Promise missed again: ${promised ?? '?'}. The lead has been told; a person has to write`,
    'ticket.resolved': () => 'Solved',
    'ticket.imported': ({ source, ref }: Change) => `Imported from ${source ?? '?'} #${ref ?? '?'}`,
    ...authorship.events,
    ...merging.events,
    'ticket.closed': ({ why }: Change): string => {
      if (why && why in authorship.closed) return authorship.closed[why]!
      if (why === 'sample_removed') return 'Closed: the sample was removed'
      return why === 'confirmed'
        ? 'Closed: the client confirmed that it works'
        : 'Closed automatically: no objection for a week'
    },
    ...secretEvents,
    'ticket.complained': ({ reason }: Change) => `The client told the lead that something is wrong: “${reason ?? ''}”`,
    'ticket.colleague_informed': ({ to }: Change) => `${to ?? '?'} is kept informed too`,
    'ticket.colleague_not_informed': ({ to }: Change) => `${to ?? '?'} is no longer kept informed`,
    'ticket.link_asked': () => 'A new link was requested from an expired one',
    'letter.returned': ({ to, address, reason }: Change) =>
      [`A letter did not arrive: ${to ?? '?'} (${address ?? '?'}) does not know of it`, reason && `“${reason}”`]
        .filter(Boolean)
        .join(' · '),
    'ticket.followed': ({ number }: Change) => `Continued in #${number ?? '?'}`,
  } satisfies Record<string, (change: Change) => string>,
  otherEvent: ({ kind }: { kind: string }) => `Changed (${kind})`,

  promises: {
    title: 'Promises',
    kept: ({ time }: { time: string }) => `kept, written at ${time}`,
    missed: 'missed',
    missedThen: ({ time }: { time: string }) => `missed, written at ${time}`,
    running: 'still ahead',
  },

  goesOn: {
    from: 'Continues',
    in: 'Continued in',
  },

  facts: {
    answers: 'The client answered',
    client: 'Client',
    account: 'Name',
    contract: 'Contract',
    writes: 'Writes',
    mail: 'E-mail',
    localTime: 'Their time',
    language: 'Reads',
    about: 'This ticket',
    service: 'Service',
    topic: 'Topic',
    channel: 'Came by',
    opened: 'Opened',
    earlier: 'Other tickets',
    noEarlier: 'There are no others.',
    noService: 'no service named',
    fold: 'Client, service, other tickets',
  },

  preview: { more: ({ n }: { n: number }) => `${n} earlier` },
}
