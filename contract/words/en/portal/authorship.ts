/** Whether a mail in the reader's name was theirs. */
export const authorship = {
  title: 'Did you write this?',
  what: ({ time }: { time: string }) =>
    `On ${time} we got a letter in your name. Nothing in it proves that it came from you, and such letters are easy to forge, so we are asking.`,
  subject: ({ subject }: { subject: string }) => `Its subject: “${subject}”.`,
  yes: 'Yes, I wrote it',
  yesNext: 'We carry on, and you do not need to explain anything again.',
  no: 'It was not me',
  noNext: 'We close the ticket and warn our staff that somebody is writing in your name.',
  until: 'Until you answer, we will not touch your account because of this letter.',
  ofColleague: ({ name }: { name: string }) =>
    `This ticket began with a letter in the name of ${name}, and nothing proves yet that they wrote it. Only they can confirm it: through our letter to them, or here after signing in.`,
  denied: ({ name }: { name: string }) =>
    `${name} says they did not write this letter. The ticket is closed; our staff keep it as evidence.`,
  move: 'Please tell us above whether you wrote it.',
  chip: 'did you write this?',
  done: {
    mine: 'Thank you. We carry on with the ticket.',
    'not-mine':
      'Thank you for telling us. The ticket is closed and our staff know. You do not need to do anything else.',
  },
  own: {
    title: 'Your letter',
    lead: ({ time }: { time: string }) => `It came by e-mail on ${time} and is not a ticket yet.`,
    subject: 'Subject',
    noSubject: '(no subject)',
    text: 'What it says',
    noText: 'It has no text that could be read.',
    files: 'Files with it',
    account: 'Which account is it for?',
    open: 'Yes, open it as a ticket',
    openNext: 'You will see its number right away, and when we will answer.',
    no: 'It was not me',
    noNext: 'We do nothing with it, and keep it as evidence that somebody wrote in your name.',
    factor:
      'Requests of this kind need a second factor. Set it up or confirm it, then come back through the link in the letter.',
    toFactor: 'Go to the second factor',
    waiting: 'These letters of yours are waiting for you to confirm them',
    disowned: 'Thank you for telling us. We will do nothing with that letter.',
  },
  unproven: 'by an unconfirmed e-mail',
  events: {
    confirmed: 'Confirmed: the letter was theirs.',
    denied: 'The letter was not theirs: the ticket is closed.',
  },
}
