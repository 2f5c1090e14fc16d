import { counted } from '../../counted.ts'

type When = { time: string }

/** How far a letter has come, beside the message that it carries. */
export const delivery = {
  states: {
    queued: (_: When) => 'waiting to be sent',
    sending: (_: When) => 'being sent',
    sent: ({ time }: When) => `sent ${time}`,
    delivered: ({ time }: When) => `delivered ${time}`,
    returned: ({ time }: When) => `came back ${time}`,
    failed: (_: When) => 'refused',
    local: (_: When) => 'kept in the local mailbox',
    declined: (_: When) => 'not sent: the client opted out of such letters',
  },
  letters: ({ n, how }: { n: number; how: string }) =>
    n === 1 ? `letter: ${how}` : `${counted('en', n, { one: '# letter', other: '# letters' })}: ${how}`,
  notReached: ({ name, time }: { name: string; time: string }) => `Letters to ${name} have not arrived since ${time}.`,
  otherWay: 'Tell them by phone too.',
  arrives: 'Letters get through again',
  arrivesDone: 'The mark is gone.',
  automatic: 'Automatic replies',
  show: 'Show',
  notArrived: ({ to, address }: { to: string; address: string }) => `The letter to ${to} (${address}) did not arrive:`,
}
