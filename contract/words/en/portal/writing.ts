import { counted } from '../../counted.ts'

/** While somebody writes: drafts, what is good to add, what should not be sent. */
export const writing = {
  technical: {
    title: 'I am an administrator: fields for logs, addresses and what I have ruled out',
    addresses: 'Addresses',
    addressesHelp: 'IP addresses, hosts, ports; from where and to where.',
    ruledOut: 'What you have ruled out already',
    ruledOutHelp: 'Nobody will ask you to check it again.',
    logs: 'Logs and output',
    logsHelp: 'As they are: dmesg, mtr, the server’s log. More than 64 KB is better as a file.',
    remember: 'Show these fields every time',
    headings: { addresses: 'Addresses:', ruledOut: 'Ruled out already:', logs: 'Logs:' },
  },
  goodToAdd: {
    title: 'Good to add',
    items: {
      when: {
        label: 'when it started',
        line: 'It started: ',
        asks: 'since|began|started|when|minutes|hours|yesterday|morning',
      },
      tried: { label: 'what you have tried', line: 'I have tried: ', asks: 'tried|restarted|rebooted|checked|already' },
      error: {
        label: 'the exact words of the error',
        line: 'It says: ',
        asks: 'error|says|refused|denied|failed|code',
      },
    },
  },
  mine: {
    title: 'You already have an open ticket about this',
    titleMany: 'You already have open tickets about this',
    add: ({ number }: { number: number }) => `Add to #${number}?`,
  },
  drafts: {
    saved: 'Draft saved {time}. You can close this and come back.',
    here: 'No network since {time}. Go on writing: your text is saved on this device.',
    out: 'You have been signed out. Your text is saved on this device: sign in, and it is back.',
    restored: 'Your draft is back.',
    restoredAt: ({ time }: { time: string }) => `Your draft of ${time} is back.`,
    others: ({ count }: { count: number }) =>
      counted('en', count, {
        one: 'There is another draft, written on another device or earlier:',
        other: 'There are # other drafts, written on another device or earlier:',
      }),
    take: ({ time, words }: { time: string; words: string }) => `${time}: ${words}`,
    empty: 'empty so far',
  },
  secrets: {
    title: 'Something here looks like a secret',
    kinds: {
      key: 'Line {line} looks like a private key.',
      access_key: 'Line {line} looks like a key to a service.',
      password: 'Line {line} looks like a password.',
      card: 'Line {line} looks like the number of a card.',
      cvv: 'Line {line} looks like the code of a card.',
      passport: 'Line {line} looks like the number of a passport.',
      snils: 'Line {line} looks like a SNILS.',
    },
    why: 'We hide it when you send: a password can then be read once by whoever has your ticket, a card number by nobody.',
    hide: 'Hide it now',
    leave: 'Send as it is',
  },
  uploads: {
    sent: 'sent',
    waits: 'will be sent with the message',
    becameFile: 'The pasted text is longer than 64 KB, so it was attached as {file}.',
    camera: 'Take a photo',
    keptTitle: 'Already attached',
  },
}
