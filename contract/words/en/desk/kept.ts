import { counted } from '../../counted.ts'

const days = (n: number) => counted('en', n, { one: '# day', other: '# days' })

/** Whether the record holds, and what was brought in. */
export const kept = {
  ledger: 'The ledger',
  ledgerLead: 'Every event is sealed to the one before it. A check recomputes every seal while work goes on.',
  check: 'Check it now',
  began: 'The check has begun.',
  never: 'Never checked so far; it runs by itself once a week.',
  runs: ({ at, events }: { at: string; events: string }) => `Being checked since ${at}: ${events} events so far.`,
  holds: ({ at, events, streams }: { at: string; events: string; streams: string }) =>
    `It holds. Checked on ${at}: ${events} events in ${streams} streams.`,
  broken: ({ at, place, seq, why }: { at: string; place: string; seq: number; why: string }) =>
    `It does not hold. Checked on ${at}. The first fault: ${place}, event ${seq}: ${why}.`,
  ticket: ({ n }: { n: number }) => `ticket #${n}`,
  kinds: { ticket: 'a ticket', account: 'an account', person: 'a person', system: 'the desk itself' } as Record<
    string,
    string
  >,
  by: ({ name }: { name: string }) => `Asked for by ${name}.`,
  byItself: 'Started automatically.',
  faults: {
    gap: 'events before it are missing, or its number was changed',
    prev: 'it does not continue the one before it',
    leaf: 'its facts are not those it was sealed with',
    content: 'its words are not those it was sealed with',
    content_missing: 'its words are gone, and nothing says that they were erased lawfully',
    cut: 'the end of the history was cut off here',
    uncounted: 'the ticket does not count this event',
    no_events: 'its whole history is gone',
    no_ticket: 'there is a history without its ticket',
  } as Record<string, string>,

  imports: 'Imports',
  noImports: 'Nothing imported so far.',
  source: 'From',
  when: 'Started',
  state: 'State',
  states: { running: 'running', done: 'done', stopped: 'stopped', lost: 'cut off' },
  tickets: 'Tickets',
  progress: ({ done, total }: { done: number; total: number }) => `${done} of ${total}`,
  filed: 'Filed',
  here: 'Already here',
  refused: 'Refused',
  remarks: 'Remarks',
  remarksOf: ({ source, n }: { source: string; n: number }) => `${source}: what was not taken (${n})`,
  remark: ({ file, row, field, why }: { file: string; row: number; field: string | null; why: string }) =>
    `${file}, row ${row}${field ? `, ${field}` : ''}: ${why}`,
  moreRemarks: ({ n }: { n: number }) => `… and ${n} more. The file of --report has them all.`,
}

/** Of the health page. */
export const keptAdvice = {
  ledger_broken: {
    title: () => 'The ledger does not hold',
    todo: 'Something was changed behind the desk’s back. Change nothing more, keep the last backups, and look at the place below.',
  },
  ledger_unchecked: {
    title: (n: number) => (n > 0 ? `The ledger was checked ${days(n)} ago` : 'The ledger was never checked'),
    todo: 'It is checked by itself every week while a process runs the jobs. Press “Check it now” below.',
  },
  mail_aside: {
    title: (n: number) => counted('en', n, { one: 'A mail could not be read', other: '# mails could not be read' }),
    todo: 'It is stored as it came. Whoever works on tickets finds it under “Incoming mail” and can save it or have it read again.',
  },
  mailboxes_unseen: {
    title: (n: number) =>
      counted('en', n, {
        one: '# mailbox has not been checked for five minutes',
        other: '# mailboxes have not been checked for five minutes',
      }),
    todo: 'Mail waits there. See under “Mailboxes” what is wrong, and whether a process with the role mail is running.',
  },
  mail_lies: {
    title: (n: number) =>
      counted('en', n, { one: 'A mail waits to be read', other: '# mails wait to be read' }).concat(
        ', over five minutes',
      ),
    todo: 'Check that a process with the role “mail” is running, that the DNS answers and that the disk has room. Nothing is lost: they are read in turn.',
  },
  import_lost: {
    title: (n: number) => counted('en', n, { one: 'An import was cut off', other: '# imports were cut off' }),
    todo: 'Run the same command again: it continues where it stopped, and nothing is taken twice.',
  },
}
