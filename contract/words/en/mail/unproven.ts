/** Letters to a contact whose mail proves nothing: whether they wrote it, and how to prove it. */
export const unproven = {
  ask: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: did you write to us?`,
    what: ({ time, subject }: { time: string; subject: string }) =>
      subject
        ? `On ${time} we got a letter in your name, with the subject “${subject}”.`
        : `On ${time} we got a letter in your name.`,
    why: 'Nothing in it proves that it came from you, and such letters are easy to forge. So please tell us: one click on the page, no sign-in needed.',
    until: 'Until then we will not touch your account because of it, and will say only what anybody may know.',
    notYou: 'If it was not you, say so there too: we close the ticket and find out who writes in your name.',
    answer: 'Answer in one click',
  },
  again: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: was the letter yours?`,
    what: ({ subject }: { subject: string }) =>
      subject
        ? `A letter came to us in your name, with the subject “${subject}”, and nothing in it proves that you wrote it.`
        : 'A letter came to us in your name, and nothing in it proves that you wrote it.',
    still:
      'We have already asked, by letter or in the portal, and have not heard from you. This is the last time we ask.',
    else: 'Without your answer we cannot go on, and the ticket will be closed. Nothing is lost: you can reopen it on its page.',
  },
  own: {
    subject: ({ company }: { company: string }) => `${company}: please confirm your letter`,
    heading: 'Your letter is here and waiting for you',
    what: ({ time, subject }: { time: string; subject: string }) =>
      subject
        ? `On ${time} we got a letter in your name, with the subject “${subject}”. It is not a ticket yet.`
        : `On ${time} we got a letter in your name. It is not a ticket yet.`,
    why: {
      several_accounts: 'You write for several accounts, and we cannot tell which one this is about.',
      needs_signing_in: 'It may be about your account, and e-mail alone does not prove that it was you.',
    },
    next: 'Sign in and open it with one click: its text and files are there already. You will see right away when we will answer.',
    open: { several_accounts: 'Choose the account', needs_signing_in: 'Sign in and open it' },
    notYou: 'If it was not you, say so there too. If it is already settled, you do not need to do anything.',
  },
  aboutTicket: ({ company, number }: { company: string; number: number }) => `${company} · ticket #${number}`,
}
