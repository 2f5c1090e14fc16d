/** What the desk writes about machines' mail: to whom it does not know, and to staff about a storm. */
export const machines = {
  storm: {
    subject: ({ company }: { company: string }) => `${company}: a storm of mails is held`,
    heading: 'A storm of mails is held',
    ofSender: ({ about }: { about: string }) => `${about} writes more in ten minutes than a person does.`,
    ofSubject: ({ about }: { about: string }) =>
      `More mails with the subject “${about}” came within an hour than people write.`,
    ticket: ({ number }: { number: number }) => `They are for ticket #${number}.`,
    held: 'It may be two machines that answer each other. From now on such mails are held and answered by nobody, until somebody has looked. Nothing is lost.',
    look: 'Look at them',
  },
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
