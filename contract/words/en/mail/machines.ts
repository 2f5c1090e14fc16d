/** What the desk answers by itself to whom it does not know. */
export const toStrangers = {
  stranger: {
    subject: ({ company }: { company: string }) => `${company}: your letter has arrived`,
    heading: 'Your letter has arrived',
    look: 'A person will look at it. We do not know this address, so it may take longer than for clients.',
    clients:
      'If you are a client, sign in and write to us there: your request is a ticket at once, with a number and a time by which you hear from us.',
    signIn: 'Sign in',
    machine: ({ company }: { company: string }) =>
      `${company} · A machine wrote this once for today and repeats nothing of what you wrote. If you did not write to us, you need not do anything.`,
  },
}
