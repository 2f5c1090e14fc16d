import { counted } from '../../counted.ts'

/** To administrators: mail that came and has no end yet. */
export const mailLies = {
  mailLies: {
    subject: ({ company }: { company: string }) => `${company}: mail lies unread`,
    heading: 'Mail came in and lies unread',
    waiting: ({ n }: { n: number }) =>
      counted('en', n, {
        one: 'A mail has waited to be read for more than five minutes.',
        other: '# mails have waited to be read for more than five minutes.',
      }),
    aside: ({ n }: { n: number }) =>
      counted('en', n, {
        one: 'A mail could not be read and was set aside.',
        other: '# mails could not be read and were set aside.',
      }),
    next: 'Nothing is lost: every mail is kept as it came. Look for what stands in the way. Within an hour you hear of it once.',
    open: 'Open the health of the desk',
  },
}
