import { counted } from '../../counted.ts'

type Change = Record<string, string | null>

/** Two tickets about one matter that go on as one. */
export const merging = {
  open: 'Merge',
  title: ({ n }: { n: number }) => `Merge #${n} with another ticket`,
  lead: ({ n }: { n: number }) =>
    `#${n} ends, and everything goes on in the ticket you choose: what was said stays readable in both, answers to old letters arrive there, and the stricter promise counts. You can take them apart again.`,
  find: 'The other ticket: its number or words',
  which: 'It goes on in',
  suggested: 'Open tickets of this client',
  nothing: 'This client has no other open ticket.',
  nothingFound: 'Nothing found among the open tickets of this client. A number finds any ticket.',
  choice: ({ n, subject }: { n: number; subject: string }) => `#${n} ${subject}`,
  askedBySame: 'asked by the same person',
  askedBy: ({ name }: { name: string }) => `asked by ${name}`,
  contacts: ({ one, other }: { one: string; other: string }) =>
    `Two people asked: ${one} and ${other}. Answers go to ${other}.`,
  inform: ({ names }: { names: string }) => `Keep informed of it too: ${names}`,
  notInformed: 'Without this, their next word by mail begins a ticket of its own.',
  mayNotRead: ({ names }: { names: string }) =>
    `Not allowed to read the other ticket and not told of it: ${names}. Their letter says only that it goes on elsewhere.`,
  tell: ({ name }: { name: string }) => `Tell ${name} by a letter`,
  told: ({ name }: { name: string }) => `${name} is told by a letter.`,
  act: ({ n }: { n: number }) => `Merge into #${n}`,
  actFirst: 'Merge',
  chooseFirst: 'Choose the ticket in which it goes on.',
  done: ({ n }: { n: number }) => `Merged. It goes on in #${n}.`,
  loading: 'Looking…',

  goesOn: ({ n }: { n: number }) => `This ticket goes on in #${n}`,
  goesOnElsewhere: 'This ticket goes on in one that you may not read',
  goesOnWords: ({ who, time }: { who: string; time: string }) =>
    `${who} merged it on ${time}. The client’s words and answers to letters arrive there.`,
  goesOnByDesk: ({ time }: { time: string }) =>
    `Merged on ${time}. The client’s words and answers to letters arrive there.`,
  toThatOne: ({ n }: { n: number }) => `Open #${n}`,
  draftHere: 'What you began to write here is kept.',
  carry: ({ n }: { n: number }) => `Go on writing it in #${n}`,
  carried: ({ n }: { n: number }) => `Your draft is in #${n} now.`,
  apart: 'Take apart again',
  apartTitle: ({ n }: { n: number }) => `Take #${n} out again?`,
  apartWords: ({ n }: { n: number }) =>
    `#${n} opens again as it was, with whoever had it and a time by which its client hears. What was said since the merge stays where it was said.`,
  apartDone: ({ n }: { n: number }) => `Taken apart. #${n} is open again.`,

  tookIn: 'Merged into this ticket',
  part: ({ n, subject }: { n: number; subject: string }) => `#${n} ${subject}`,
  partFacts: ({ name, messages }: { name: string; messages: number }) =>
    `${name}, ${counted('en', messages, { one: '# message', other: '# messages' })}`,
  openPart: ({ n }: { n: number }) => `Open #${n}`,

  events: {
    'ticket.merged': ({ number }: Change) => `Merged: it goes on in #${number ?? '?'}`,
    'ticket.took_in': ({ number }: Change) => `#${number ?? '?'} was merged into this ticket`,
    'ticket.taken_apart': ({ number }: Change) => `Taken apart from #${number ?? '?'}: goes on by itself`,
    'ticket.gave_back': ({ number }: Change) => `#${number ?? '?'} was taken apart and goes on by itself`,
  } satisfies Record<string, (change: Change) => string>,
  kinds: {
    'ticket.merged': 'Merged into another',
    'ticket.took_in': 'Another was merged into it',
    'ticket.taken_apart': 'Taken apart',
    'ticket.gave_back': 'The other was taken apart',
  },
  fields: { into: 'into', out: 'out of', tells: 'client is told' },
}
