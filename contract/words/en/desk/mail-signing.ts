import type { Published } from '../../../mail/signing.ts'

/** How our letters are signed. */
export const mailSigning = {
  title: 'Signature of the letters (DKIM)',
  lead: 'A signed letter cannot be forged or changed on its way, and is taken for spam less often.',
  noDomain: 'The address that letters are sent from belongs to no domain that could be signed for. Set one first.',
  none: ({ domain }: { domain: string }) =>
    `Letters of ${domain} go out unsigned. If your mail server signs them by itself, nothing needs to be done.`,
  make: 'Make a key',
  makeNew: 'Change the key',
  made: 'The key is made. Publish its record, then check.',
  uses: { signs: 'signs letters', waits: 'waits for its record' },
  otherDomain: 'Made for another domain: nothing is signed by it.',
  waitsWords: 'Whoever keeps the domain’s DNS must add this TXT record. It may take some hours to be seen everywhere.',
  signsWords: 'Leave this record in place while letters are signed with the key, and a week longer.',
  name: 'Name of the record',
  value: 'Its text',
  copyName: 'Copy the name',
  copyValue: 'Copy the text',
  copied: 'Copied.',
  madeAt: ({ at }: { at: string }) => `Made ${at}.`,
  check: 'Check the DNS',
  found: {
    published: 'The record is published.',
    not_found: 'The record is not there yet.',
    differs: 'Another record stands in its place: compare its text.',
    no_answer: 'The DNS did not answer. Try again later.',
  } satisfies Record<Published, string>,
  began: 'The record is published: letters are signed with this key from now on.',
  stop: 'Sign no more',
  stopTitle: 'Sign letters no more?',
  stopWords: 'Letters go out unsigned at once, and the key is forgotten. A new one needs a new record.',
  stopped: 'Letters go out unsigned now.',
}
