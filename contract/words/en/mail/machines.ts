/** What the desk writes about machines' mail: to whom it does not know, and to staff about a storm. */
export const machines = {
  storm: {
    subject: ({ company }: { company: string }) => `${company}: a mail storm is being held`,
    heading: 'A mail storm is being held',
    ofSender: ({ about }: { about: string }) => `${about} wrote more in ten minutes than a person could.`,
    ofSubject: ({ about }: { about: string }) =>
      `More mails with the subject “${about}” came within an hour than people would write.`,
    ticket: ({ number }: { number: number }) => `They are for ticket #${number}.`,
    held: 'It may be two machines answering each other. From now on such mail is held and not answered until somebody has looked. Nothing is lost.',
    look: 'Look at them',
  },
  stranger: {
    subject: ({ company }: { company: string }) => `${company}: your letter has arrived`,
    heading: 'Your letter has arrived',
    look: 'A person will look at it. We do not know this address, so it may take longer than for clients.',
    clients:
      'If you are a client, sign in and write to us there: your request becomes a ticket at once, with a number and a time by which you will hear from us.',
    signIn: 'Sign in',
    machine: ({ company }: { company: string }) =>
      `${company} · This is an automatic letter, sent once a day at most; it repeats nothing you wrote. If you did not write to us, you do not need to do anything.`,
  },
}
