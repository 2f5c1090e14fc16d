import { counted } from '../../counted.ts'

type Counts = { kind: string; count: number }[]

const kinds: Record<string, { one: string; other: string }> = {
  card: { one: '# card number', other: '# card numbers' },
  cvv: { one: '# card code', other: '# card codes' },
  password: { one: '# password', other: '# passwords' },
  key: { one: '# private key', other: '# private keys' },
  access_key: { one: '# service key', other: '# service keys' },
  passport: { one: '# passport number', other: '# passport numbers' },
  snils: { one: '# SNILS', other: '# SNILS' },
}
const list = (counts: Counts) =>
  counts
    .map(({ kind, count }) => counted('en', count, kinds[kind] ?? { one: '# secret', other: '# secrets' }))
    .join(', ')

/** What is hidden in texts, and what is passed on to be read once. */
export const secrets = {
  hidden: ({ counts }: { counts: Counts }) => `We have hidden here: ${list(counts)}.`,
  /** To whoever wrote it, right after. */
  yours: {
    title: 'We have hidden a part of what you wrote',
    said: ({ counts }: { counts: Counts }) =>
      `Hidden: ${list(counts)}. In its place stand dots; everything else arrived.`,
    safe: 'A password or a key is sealed: whoever has your ticket reads it once, it is in no search and in no letter of ours. Change it when the work is done.',
    numbers: 'The numbers of cards and documents we do not keep at all: nobody needs them for a ticket.',
    next: 'For the next time: “Pass on a password or a key safely” on the ticket page.',
  },
  waitsHere: {
    title: ({ label }: { label: string }) =>
      label ? `For you, to be read once: ${label}` : 'For you, to be read once',
    until: ({ time }: { time: string }) => `Until ${time}; after that nothing is left of it.`,
    inList: ({ time }: { time: string }) => `A password to read, until ${time}`,
  },
  hiddenWhy: 'A password or a key can be read once, below; the number of a card is kept by nobody.',
  shown: ({ counts }: { counts: Counts }) => `Will be hidden: ${list(counts)}.`,
  shownWhy: {
    client: 'The client opens a password once, on the ticket’s page. Numbers of cards are not kept at all.',
    staff: 'Whoever has the ticket opens a password once, above the thread. Numbers of cards are not kept at all.',
    nobody: 'Its readers see dots and can open nothing: pass a password on in the ticket itself.',
  },
  title: 'Passwords and keys',
  none: 'Something that nobody else should read, a password or a key, can be passed on here: one person reads it once, and it is in no letter and no search.',
  nameless: 'Secret',
  from: ({ name }: { name: string }) => (name ? `From ${name}` : 'By a link'),
  states: {
    waits: ({ time }: { time: string }) => `not read yet; gone at ${time}`,
    read: ({ name, time }: { name: string; time: string }) => `read by ${name} at ${time}`,
    expired: 'nobody read it in 72 hours, nothing is left of it',
    taken_back: 'taken back, nothing is left of it',
  },
  open: 'Open once',
  openNamed: ({ label }: { label: string }) => `Open once: ${label}`,
  openHelp: 'Whoever sent it will see who opened it and when.',
  opened: 'It is shown this once. Copy it now: in five minutes at most nothing is left of it.',
  copy: 'Copy',
  copied: 'Copied.',
  close: 'I have it, destroy it',
  takeBack: 'Take back',
  giveOpen: { staff: 'Give the client a password or a key', client: 'Pass on a password or a key safely' },
  giveLead: {
    staff: 'The client reads it once, on the ticket’s page, within 72 hours. It is in no letter.',
    client: 'Only whoever has your ticket reads it, once, within 72 hours. It is in no letter and in no search.',
  },
  wordsHelp: 'Type it last: it is sealed when you send, and until then it is kept in no draft.',
  typeAgain: 'Type it once more: a password is kept nowhere, not even when the form comes back.',
  label: 'What does it open?',
  labelHelp: 'For example: the control panel of the server. Everybody who reads the ticket sees this.',
  words: 'Password or key',
  give: 'Pass it on',
  given: 'Passed on. Here stands who reads it and when.',
  destroyed: 'Nothing is left of it.',
  notCard: ({ time }: { time: string }) => `In the message of ${time} a number was hidden that looks like a card’s.`,
  showAgain: 'It is no card, show it',
  showAgainNamed: ({ time }: { time: string }) => `Message of ${time}: it is no card, show it`,
  isShown: 'The number is shown again, and the history says who said so.',
  ask: 'Ask for a password safely',
  asked: ({ address }: { address: string }) =>
    `Please send us the password on this page, in the field “Pass on a password or a key safely”: ${address}#secrets. It is read once and kept nowhere. Please do not write it in an answer.`,
}
