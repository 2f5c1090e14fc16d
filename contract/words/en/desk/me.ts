import { counted } from '../../counted.ts'

/** The parts of one's own page, and one's own password. */
export const me = {
  parts: {
    language: 'Language and time',
    look: 'Look',
    sending: 'Sending',
    keys: 'Keys',
    notices: 'Notifications',
    password: 'Password',
    factor: 'Second factor',
    sessions: 'Devices',
  },
  factorWhy: 'Besides the password, a code from an app on your phone. A stolen password alone then opens nothing.',
  password: {
    title: 'Choose a new password',
    current: 'Current password',
    currentHelp: 'Forgotten? Leave it empty: you are then asked for a code from your authenticator app.',
    fresh: 'New password',
    freshHelp:
      'At least 15 characters. Four or five words that do not belong together are easy to remember and hard to guess.',
    others: 'Sign me out everywhere else',
    othersHelp: 'Tick this if somebody may know the old password.',
    act: 'Change the password',
    changed: ({ n }: { n: number }) =>
      n === 0
        ? 'The password is changed.'
        : `The password is changed. ${counted('en', n, { one: '# other device was', other: '# other devices were' })} signed out.`,
    letter: 'A letter about it goes to your address, so you will know even if it was somebody else.',
    show: 'Show the passwords',
  },
}
