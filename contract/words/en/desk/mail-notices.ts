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
    storm: () => 'A mail storm: held until somebody has looked',
  },
  bursts: {
    mail_held: ({ n }: Many) => `Mails wait beside ${counted('en', n, { one: '# ticket', other: '# tickets' })}`,
    storm: ({ n }: Many) => counted('en', n, { one: '# mail storm', other: '# mail storms' }),
  },
  kindNames: {
    mail_held: 'Unverified mail beside a ticket of mine or one I follow',
    storm: 'A mail storm begins',
  },
}
