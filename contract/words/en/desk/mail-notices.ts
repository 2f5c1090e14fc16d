import { counted } from '../../counted.ts'

type Many = { n: number }

/** What one is told of mail that waits for a look. */
export const mailNotices = {
  kinds: {
    mail_held: ({ n }: Many) =>
      counted('en', n, {
        one: 'A mail waits beside the ticket: nobody has proven whose it is',
        other: '# mails wait beside the ticket: nobody has proven whose they are',
      }),
    storm: () => 'A storm of mails: they are held until somebody has looked',
  },
  bursts: {
    mail_held: ({ n }: Many) => `Mails wait beside ${counted('en', n, { one: '# ticket', other: '# tickets' })}`,
    storm: ({ n }: Many) => counted('en', n, { one: '# storm of mails', other: '# storms of mails' }),
  },
  kindNames: {
    mail_held: 'A mail waits beside mine or followed',
    storm: 'A storm of mails begins',
  },
}
