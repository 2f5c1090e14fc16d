/** Whether a mail in the reader's name was theirs. */
export const authorship = {
  title: 'Did you write this?',
  what: ({ time }: { time: string }) =>
    `On ${time} we got a letter in your name. Nothing in it proves that it was you, and such letters are easily forged. So we ask.`,
  subject: ({ subject }: { subject: string }) => `Its subject: “${subject}”.`,
  yes: 'Yes, I wrote it',
  yesNext: 'The ticket goes on, and you need not explain anything again.',
  no: 'It was not me',
  noNext: 'We close the ticket and tell our staff that somebody wrote in your name.',
  until: 'Until you have answered we do nothing with your account because of this letter.',
  ofColleague: ({ name }: { name: string }) =>
    `A letter in the name of ${name} began this ticket, and nothing proves yet that they wrote it. Only they can say so: by our letter to them, or here when they sign in.`,
  denied: ({ name }: { name: string }) =>
    `${name} says that this letter was not theirs. The ticket is closed; our staff keep it as evidence.`,
  chip: 'did you write this?',
  done: {
    mine: 'Thank you. The ticket goes on.',
    'not-mine': 'Thank you for telling us. The ticket is closed and our staff know. You need not do anything else.',
  },
  unproven: 'by an e-mail that proves nothing',
  events: {
    confirmed: 'Confirmed: the letter was theirs.',
    denied: 'The letter was not theirs: the ticket is closed.',
  },
}
