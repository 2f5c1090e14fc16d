import { counted } from '../../counted.ts'

/** Messages sent on to somebody outside. */
export const forwarding = {
  open: 'Forward',
  title: ({ n }: { n: number }) => `Forward from #${n}`,
  lead: 'To a supplier, a partner, a registry. The client does not see it, and the answer comes to staff alone.',
  to: 'To which address',
  toName: 'Name, if you like',
  text: 'Your words to them',
  textHelp: 'They go above the messages you choose. Write no more about the client than they need to know.',
  which: 'What goes along',
  whichNone: 'Nothing is chosen: only your words go.',
  message: ({ who, time }: { who: string; time: string }) => `${who}, ${time}`,
  solution: 'Solution',
  files: ({ n }: { n: number }) => counted('en', n, { one: 'with # file', other: 'with # files' }),
  withoutFiles: 'Without the files of these messages',
  act: ({ to }: { to: string }) => `Forward to ${to}`,
  actFirst: 'Forward',
  toFirst: 'Say to which address.',
  textFirst: 'Write what you want of them.',
  done: ({ to }: { to: string }) => `Forwarded to ${to}.`,
  forwarded: 'Forwarded',
  toWhom: ({ to, n }: { to: string; n: number }) =>
    n === 0 ? `to ${to}` : `to ${to}, with ${counted('en', n, { one: '# message', other: '# messages' })}`,
  answered: 'Answer from outside',
  from: ({ who }: { who: string }) => `from ${who}`,
}
