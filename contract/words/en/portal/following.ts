import { counted } from '../../counted.ts'

/** While a ticket goes on: what one may say of how it goes, whom to tell, what is kept back for length. */
export const following = {
  folded: {
    left: ({ count }: { count: number }) =>
      counted('en', count, { one: '# entry between is not shown.', other: '# entries between are not shown.' }),
    more: 'Show a hundred more',
    all: 'Show all of them',
  },
  wentBack: {
    not_helped: ({ time }: { time: string }) => `Reopened at ${time}: you wrote that it did not help.`,
    other_line: ({ time }: { time: string }) => `At ${time} the engineers handed it on to another team.`,
  },
  complaint: {
    open: 'Something is wrong with how this is going',
    lead: 'This goes to the lead, not to whoever has the ticket. The lead answers within one working hour.',
    label: 'What is wrong?',
    send: 'Tell the lead',
    told: ({ time, by }: { time: string; by: string }) => `At ${time} you told the lead. The lead answers by ${by}.`,
    missed: ({ time, by }: { time: string; by: string }) =>
      `At ${time} you told the lead. An answer was promised by ${by} and did not come. That is our fault.`,
    answered: ({ time, answered }: { time: string; answered: string }) =>
      `At ${time} you told the lead. The lead answered at ${answered}.`,
    done: 'The lead has it.',
    event: ({ text }: { text: string }) => `Told to the lead: “${text}”`,
  },
  informants: {
    title: 'Also kept informed',
    nobody: 'Only whoever wrote to us.',
    open: 'Keep another colleague informed',
    lead: 'They will get our answers by e-mail too.',
    label: 'Who?',
    send: 'Keep them informed',
    stop: 'Stop',
    stopNamed: ({ name }: { name: string }) => `Stop telling ${name}`,
    done: 'Changed. The list is here.',
    informed: ({ name }: { name: string }) => `${name} is kept informed too.`,
    notInformed: ({ name }: { name: string }) => `${name} is no longer kept informed.`,
  },
  news: {
    one: 'There is something new in this ticket.',
    show: 'Show it',
  },
  calendar: {
    add: 'Add to the calendar',
    event: ({ number }: { number: number }) => `Support will have written by now: ticket #${number}`,
  },
  chain: {
    title: 'Hash of the record',
    words: ({ seq, hash }: { seq: number; hash: string }) => `entry ${seq}: ${hash}`,
    how: 'The provider can recompute it with the command “verify”: it matches only if nothing was changed.',
  },
  endedLink: {
    title: 'This link has expired',
    lead: 'A link from a letter works for two weeks. We can send a new one to the address the letter went to.',
    send: 'Send a new link',
    asked: 'If the letter was ours, a new link is on its way to the same address.',
    signIn: 'Or sign in',
  },
  sheet: {
    save: 'Save the list as a table (CSV)',
    columns: {
      number: 'Number',
      subject: 'Subject',
      status: 'State',
      service: 'Service',
      account: 'Account',
      withWhom: 'With',
      openedAt: 'Opened',
      nextContactBy: 'Next update by',
    },
  },
}
