/** What the owner of a password is told when there is another. */
export const passwordAlarms = {
  password_changed: {
    heading: 'a new password',
    what: ({ time }: { time: string; left: number }) =>
      `On ${time} a new password was chosen in your settings. The previous one no longer works.`,
    ifNot: 'If it was not you, ask for a new password on the sign-in page at once and tell us.',
  },
  password_reset: {
    heading: 'a new password',
    what: ({ time }: { time: string; left: number }) =>
      `On ${time} a new password was chosen through the link in our letter. You were signed out everywhere else.`,
    ifNot: 'If it was not you, somebody is reading your mail: secure the mailbox first, then tell us.',
  },
}
