import { counted } from '../../counted.ts'

/** Mail that waits beside a ticket. */
export const heldMail = {
  title: ({ n }: { n: number }) =>
    counted('en', n, {
      one: '# mail beside this ticket is not verified',
      other: '# mails beside this ticket are not verified',
    }),
  lead: 'Only staff see this. It changed nothing in the ticket: nothing reopened, and no time runs because of it.',
  one: ({ from }: { from: string }) => `Mail from ${from}`,
  files: ({ n }: { n: number }) => counted('en', n, { one: '# file', other: '# files' }),
  asMessage: ({ name }: { name: string }) =>
    `Put into the ticket it becomes a message of ${name}, proven no better than now.`,
  asNote: 'Put into the ticket it becomes a note that only staff see: its sender may not write here.',
  join: 'Put into the ticket',
  joined: 'It lies in the ticket now.',
  open: 'Open as a new one…',
  dismiss: 'Dismiss…',
}
