import { counted } from '../../counted.ts'

type When = { time: string }

/** How far a letter has come, beside the message that it carries. */
export const delivery = {
  states: {
    queued: (_: When) => 'waits to be sent',
    sending: (_: When) => 'is being sent',
    sent: ({ time }: When) => `sent ${time}`,
    delivered: ({ time }: When) => `arrived ${time}`,
    returned: ({ time }: When) => `came back ${time}`,
    failed: (_: When) => 'was refused',
    local: (_: When) => 'lies in the local mailbox',
    declined: (_: When) => 'not sent, the client does without such letters',
  },
  letters: ({ n, how }: { n: number; how: string }) =>
    n === 1 ? `letter: ${how}` : `${counted('en', n, { one: '# letter', other: '# letters' })}: ${how}`,
  notReached: ({ name, time }: { name: string; time: string }) => `Letters to ${name} have not arrived since ${time}.`,
  otherWay: 'Say it by phone too.',
  arrives: 'Letters arrive again',
  arrivesDone: 'The mark is gone.',
  automatic: 'Automatic answers',
  show: 'Show',
  notArrived: ({ to, address }: { to: string; address: string }) => `The letter to ${to} (${address}) did not arrive:`,
}
