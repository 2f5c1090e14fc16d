/** Letters to a contact whose mail proves nothing: whether they wrote it, and how to prove it. */
export const unproven = {
  ask: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: did you write to us?`,
    what: ({ time, subject }: { time: string; subject: string }) =>
      subject
        ? `On ${time} we got a letter in your name, with the subject “${subject}”.`
        : `On ${time} we got a letter in your name.`,
    why: 'Nothing in it proves that it came from you, and such letters are easily forged. So please tell us: one click on the page, without signing in.',
    until: 'Until then we do nothing with your account because of it and say only what anybody may know.',
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
      'We have asked already, by letter or in the portal, and have not heard from you. It is the last time that we ask.',
    else: 'Without your word we can go no further with it, and it will be closed. Nothing is lost: the page of the ticket opens it again.',
  },
  own: {
    subject: ({ company }: { company: string }) => `${company}: your letter waits for one word of yours`,
    heading: 'Your letter is here and waits for you',
    what: ({ time, subject }: { time: string; subject: string }) =>
      subject
        ? `On ${time} we got a letter in your name, with the subject “${subject}”. It is not a ticket yet.`
        : `On ${time} we got a letter in your name. It is not a ticket yet.`,
    why: {
      several_accounts: 'You write for several accounts, and we cannot tell which of them it is about.',
      needs_signing_in: 'It may be about your account, and e-mail does not prove well enough that it was you.',
    },
    next: 'Sign in and open it with one click: its text and files are there already. You then see at once by when we answer.',
    open: { several_accounts: 'Say for which account', needs_signing_in: 'Sign in and open it' },
    notYou: 'If it was not you, say so there too. If it has been settled otherwise you need not do anything.',
  },
  aboutTicket: ({ company, number }: { company: string; number: number }) => `${company} · ticket #${number}`,
}
