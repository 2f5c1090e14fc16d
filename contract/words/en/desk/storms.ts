import { counted } from '../../counted.ts'

type Held = { about: string; n: number }
const mails = (n: number) => counted('en', n, { one: '# mail is held', other: '# mails are held' })

/** Many mails of one kind in a short time. */
export const storms = {
  sender: ({ about, n }: Held) => `${mails(n)}: ${about} writes more than a person could`,
  subject: ({ about, n }: Held) => `${mails(n)}: too many with the subject “${about}”`,
  ticket: ({ number }: { number: number }) => `For ticket #${number}.`,
  since: ({ from, to }: { from: string; to: string }) => `From ${from} to ${to}.`,
  blows: 'What comes now is held too, and nobody answers it.',
  calm: 'It is calm now.',
  putIn: 'Accept all',
  putInDone: ({ n }: { n: number }) =>
    counted('en', n, { one: '# mail is being read.', other: '# mails are being read.' }),
  dismiss: 'Dismiss all',
  dismissDone: ({ n }: { n: number }) =>
    counted('en', n, { one: '# mail was dismissed.', other: '# mails were dismissed.' }),
}
