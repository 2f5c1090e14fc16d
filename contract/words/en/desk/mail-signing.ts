import type { Published } from '../../../mail/signing.ts'

/** How our letters are signed. */
export const mailSigning = {
  title: 'Signing letters (DKIM)',
  lead: 'A signed letter cannot be forged or changed on the way, and lands in spam less often.',
  noDomain: 'The sender’s address is not on a domain that can be signed for. Change it first.',
  none: ({ domain }: { domain: string }) =>
    `Letters from ${domain} go out unsigned. If your mail server signs them by itself, nothing needs to be done.`,
  make: 'Make a key',
  makeNew: 'Replace the key',
  made: 'The key is ready. Publish its record, then check the DNS.',
  uses: { signs: 'signs letters', waits: 'waits for its record' },
  otherDomain: 'Made for another domain: nothing is signed with it.',
  waitsWords:
    'Whoever keeps the domain’s DNS must add this TXT record. It may take a few hours to be visible everywhere.',
  signsWords: 'Keep this record while letters are signed with the key, and for a week after.',
  name: 'Record name',
  value: 'Record text',
  copy: 'Copy',
  copied: 'Copied.',
  madeAt: ({ at }: { at: string }) => `Made ${at}.`,
  check: 'Check the DNS',
  found: {
    published: 'The record is published.',
    not_found: 'The record is not there yet.',
    differs: 'A different record is there: compare the text.',
    no_answer: 'The DNS did not answer. Try again later.',
  } satisfies Record<Published, string>,
  began: 'The record is published: letters are signed with this key from now on.',
  stop: 'Stop signing',
  stopTitle: 'Stop signing letters?',
  stopWords: 'Letters go out unsigned from now on, and the key is deleted. A new one will need a new record.',
  stopped: 'Letters now go out unsigned.',
}
