import { counted } from '../../counted.ts'

/** Mail that waits beside a ticket. */
export const heldMail = {
  title: ({ n }: { n: number }) =>
    counted('en', n, {
      one: '# unverified mail beside this ticket',
      other: '# unverified mails beside this ticket',
    }),
  lead: 'Only staff see this. It changed nothing in the ticket: it was not reopened, and no deadline runs because of it.',
  one: ({ from }: { from: string }) => `Mail from ${from}`,
  files: ({ n }: { n: number }) => counted('en', n, { one: '# file', other: '# files' }),
  asMessage: ({ name }: { name: string }) => `If added, it becomes a message from ${name}, proven no better than now.`,
  asNote: 'If added, it becomes a note only staff see: its sender may not write here.',
  join: 'Add to the ticket',
  joined: 'It is in the ticket now.',
  open: 'Open as a new ticket…',
  dismiss: 'Dismiss…',
}
