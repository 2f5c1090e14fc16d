import { counted } from '../../counted.ts'

/** The conversation of a ticket: its days, what is folded away, links to a message. */
export const thread = {
  today: 'Today',
  yesterday: 'Yesterday',
  gap: {
    messages: ({ n }: { n: number }) => counted('en', n, { one: '# message between', other: '# messages between' }),
    many: ({ n }: { n: number }) => `More than ${n} messages between`,
    changes: 'Only changes between',
    show: 'Show',
    earlier: ({ n }: { n: number }) => `Show ${n} earlier`,
    on: ({ n }: { n: number }) => `Show the next ${n}`,
    all: 'Show all',
  },
  link: {
    copy: 'Copy the link to this message',
    copied: 'The link to the message is copied.',
    notThere: 'The message this link points to is not in this ticket, or you may not see it.',
  },
  earlierPromises: 'Earlier ones are in the history',
}
