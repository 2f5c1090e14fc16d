/** Letters that begin with something a client did on a page of the portal. */
export const clientSide = {
  complaint: {
    heading: ({ number }: { number: number }) => `A client complains on ticket #${number}`,
    said: 'The client says something is wrong with how the ticket is going. What they wrote is on the ticket page, visible only to leads until a lead has answered.',
    answerBy: ({ time }: { time: string }) => `The client was promised an answer from a lead by ${time}.`,
    holder: ({ who }: { who: string }) => `It is with ${who}.`,
  },
  informed: {
    heading: ({ number }: { number: number }) => `You are kept informed about ticket #${number}`,
    why: ({ by }: { by: string }) => `${by} asked us to keep you informed: from now on you get our answers too.`,
    end: 'You can stop this on the ticket page at any time.',
  },
  newLink: {
    heading: ({ number }: { number: number }) => `A new link to ticket #${number}`,
    what: 'The link in an earlier letter had expired, and somebody who has it asked for a new one. It works for two weeks and shows where the ticket stands, without signing in.',
    unexpected: 'If it was not you, you do not need to do anything.',
  },
}
