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
  move: 'Please tell us above whether you wrote it.',
  chip: 'did you write this?',
  done: {
    mine: 'Thank you. The ticket goes on.',
    'not-mine': 'Thank you for telling us. The ticket is closed and our staff know. You need not do anything else.',
  },
  own: {
    title: 'Your letter',
    lead: ({ time }: { time: string }) => `It came by e-mail on ${time} and is not a ticket yet.`,
    subject: 'Subject',
    noSubject: '(no subject)',
    text: 'What it says',
    noText: 'It has no text that could be read.',
    files: 'Files that come along',
    account: 'For which account is it?',
    open: 'Yes, open it as a ticket',
    openNext: 'You see its number at once, and by when we answer.',
    no: 'It was not me',
    noNext: 'Nothing becomes of it. We keep it as evidence that somebody wrote in your name.',
    factor:
      'Matters of this kind are opened with a second factor. Set it up, or confirm it, and come back by the letter.',
    toFactor: 'To the second factor',
    waiting: 'These letters of yours wait for one word of yours',
    disowned: 'Thank you for telling us. Nothing becomes of that letter.',
  },
  unproven: 'by an e-mail that proves nothing',
  events: {
    confirmed: 'Confirmed: the letter was theirs.',
    denied: 'The letter was not theirs: the ticket is closed.',
  },
}
