import type { AnswersWay } from '../../../mail/answers.ts'

/** Where answers to our letters come to. */
export const answersTo = {
  title: 'Answers come to',
  lead: 'With an address of its own for every client in every ticket an answer finds its ticket surely, whatever mail programs do to it, and nobody can write into a ticket who was not given its address.',
  ways: {
    from: {
      label: 'The address that letters are sent from',
      help: 'Nothing has to be set up. An answer finds its ticket by the letter that it answers.',
    },
    domain: {
      label: 'Addresses of a domain for answers',
      help: 'A domain that is used for nothing else, such as reply.example.com.',
    },
    sub_addresses: {
      label: 'Sub-addresses of that address',
      help: 'The mailbox must take mail for its address with a plus and more: Gmail, Yandex and most servers do.',
    },
  } satisfies Record<AnswersWay, { label: string; help: string }>,
  domain: 'Domain for answers',
  domainHelp: 'All its mail has to be handed over to the desk.',
  example: 'An answer goes to an address such as',
  bounces: 'What cannot be delivered comes back to an address that names the letter.',
  records: 'Whoever keeps the DNS of the domain must add these records:',
  mxWhat: 'MX: the server that takes the mail of the domain and hands it over to the desk.',
  mxValue: '10 (your mail server)',
  spfWhat: 'SPF (TXT): letters carry the domain in their envelope, so the same servers must be allowed as for yours.',
  noRoom:
    'The address that letters are sent from has no room for sub-addresses: before the @ it may have 18 characters, and its domain must take mail.',
  save: 'Save',
  saved: 'Answers come there from now on. Letters that went out before are answered to as they say.',
  changed: ({ at }: { at: string }) => `Changed ${at}.`,
}
