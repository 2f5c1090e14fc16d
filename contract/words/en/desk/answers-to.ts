import type { AnswersWay } from '../../../mail/answers.ts'

/** Where answers to our letters come to. */
export const answersTo = {
  title: 'Where answers come in',
  lead: 'If every client has their own reply address in every ticket, an answer always finds its ticket, whatever mail programs do to it, and a stranger who was not given the address cannot write into it.',
  ways: {
    from: {
      label: 'The sender’s address',
      help: 'Nothing to set up. An answer finds its ticket by the letter it replies to.',
    },
    domain: {
      label: 'Addresses on a separate domain',
      help: 'A domain used for nothing else, for example reply.example.com.',
    },
    sub_addresses: {
      label: 'Sub-addresses of the sender’s address',
      help: 'The mailbox must accept mail to its address with a plus and a suffix: Gmail, Yandex and most servers do.',
    },
  } satisfies Record<AnswersWay, { label: string; help: string }>,
  domain: 'Domain for answers',
  domainHelp: 'All of its mail must be passed to the desk.',
  example: 'An answer goes to an address like this:',
  bounces: 'What cannot be delivered comes back to an address that tells which letter it was.',
  records: 'Whoever keeps the DNS of the domain must add these records:',
  mxWhat: 'MX: the server that takes mail for the domain and passes it to the desk.',
  mxValue: '10 (your mail server)',
  spfWhat:
    'SPF (TXT): the domain is on the envelope of our letters, so it must allow the same servers as your main one.',
  noRoom:
    'The sender’s address leaves no room for sub-addresses: at most 18 characters before the @, on a domain that takes mail.',
  save: 'Save',
  saved: 'Answers come there from now on. Letters sent before keep the address they were sent with.',
  changed: ({ at }: { at: string }) => `Changed ${at}.`,
}
