/** Letters about passwords and keys: what waits to be read once, and what was hidden in a mail. They hold none themselves. */
export const secretLetters = {
  inOurs: ({ time }: { time: string }) =>
    `A password or a key was taken out of this letter. You can read it once, on the ticket page after signing in, until ${time}.`,
  waits: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: something for you to read once`,
    what: ({ label }: { label: string }) =>
      label ? `We have passed on to you: “${label}”.` : 'We have passed a password or a key on to you.',
    where: ({ time }: { time: string }) =>
      `You can read it once, on the ticket page after signing in, until ${time}. After that nothing is left of it. It is in no letter.`,
    act: 'Read it on the ticket page',
  },
  yours: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: we have hidden a part of your letter`,
    onItsWay: 'Your letter has passed through other mail servers on its way: please change the password soon.',
  },
}
