type Sent = { address: string; time: string }

/** What became of our letters, for whom they are written to. */
export const letters = {
  states: {
    sent: ({ address, time }: Sent) => `A letter went to ${address}, ${time}`,
    arrived: ({ address, time }: Sent) => `A letter arrived at ${address}, ${time}`,
    not_arrived: ({ address }: Sent) => `The letter to ${address} could not be delivered`,
  },
  unreachable: ({ address, since }: { address: string; since: string }) =>
    `Our letters to ${address} have not arrived since ${since}`,
  nothingLost: 'Nothing is lost by it: every answer stands here.',
  whatToDo:
    'See whether the mailbox is full or turns our letters away. If you use another address now, write it in your answer, or have it added under “Account”.',
}
