import { counted } from '../../counted.ts'

/** Messages sent on to somebody outside. */
export const forwarding = {
  open: 'Forward',
  title: ({ n }: { n: number }) => `Forward from #${n}`,
  lead: 'To a supplier, a partner, a registry. The client does not see it, and only staff see the answer.',
  to: 'To this address',
  toName: 'Name, optional',
  text: 'Your words to them',
  textHelp: 'They go above the chosen messages. Write no more about the client than they need to know.',
  which: 'What goes with it',
  whichNone: 'Nothing chosen: only your words go out.',
  message: ({ who, time }: { who: string; time: string }) => `${who}, ${time}`,
  solution: 'Solution',
  files: ({ n }: { n: number }) => counted('en', n, { one: 'with # file', other: 'with # files' }),
  withoutFiles: 'Without the files of these messages',
  act: ({ to }: { to: string }) => `Forward to ${to}`,
  actFirst: 'Forward',
  toFirst: 'Enter the address first.',
  textFirst: 'Write what you want from them.',
  done: ({ to }: { to: string }) => `Forwarded to ${to}.`,
  forwarded: 'Forwarded',
  toWhom: ({ to, n }: { to: string; n: number }) =>
    n === 0 ? `to ${to}` : `to ${to}, with ${counted('en', n, { one: '# message', other: '# messages' })}`,
  answered: 'Answer from outside',
  from: ({ who }: { who: string }) => `from ${who}`,
}
