import { counted } from '../../counted.ts'

/** To administrators: mail that came and has no end yet. */
export const mailLies = {
  mailLies: {
    subject: ({ company }: { company: string }) => `${company}: incoming mail is not being read`,
    heading: 'Incoming mail is not being read',
    waiting: ({ n }: { n: number }) =>
      counted('en', n, {
        one: 'A mail has been waiting to be read for more than five minutes.',
        other: '# mails have been waiting to be read for more than five minutes.',
      }),
    aside: ({ n }: { n: number }) =>
      counted('en', n, {
        one: 'A mail could not be read and was set aside.',
        other: '# mails could not be read and were set aside.',
      }),
    next: 'Nothing is lost: every mail is kept as it came. Please see what is in the way. You will get this letter once an hour at most.',
    open: 'Open the health page',
  },
}
