import type { ShownHeader } from '../../../mail/shown-headers.ts'
import type { SignatureFault } from '../../../mail/trust.ts'
import { counted } from '../../counted.ts'

/** A mail as it is looked at: on a message of a ticket, and among incoming mail. */
export const mailShown = {
  details: 'How it came',
  asItCame: 'As it came',
  save: 'Save the mail',
  formatted: 'Formatted',
  quote: 'What they quoted',
  signature: 'Their signature',
  differs: 'Its formatted version says something else than its text. Read both before you believe either.',
  notKept: 'The mail as it came is no longer kept. What was read of it stays.',
  noPage: 'This mail has no formatted version.',
  pageFaults: {
    too_large: 'There is too much of its formatted version to show it. The text is all there.',
    too_long: 'Its formatted version took too long to clean. The text is all there.',
    unreadable: 'Its formatted version could not be read. The mail itself can be saved as it came.',
  },
  frame: ({ from }: { from: string }) => `The mail from ${from} as it was formatted`,
  frameOfNobody: 'The mail as it was formatted',
  pictures: ({ n, hosts }: { n: number; hosts: string }) =>
    `Show ${counted('en', n, { one: '# picture', other: '# pictures' })} from ${hosts}`,
  morePlaces: ({ n }: { n: number }) => counted('en', n, { one: '# other place', other: '# other places' }),
  and: ({ one, other }: { one: string; other: string }) => `${one} and ${other}`,
  picturesHelp: 'Our server fetches them. Whoever sent the mail can see that they were fetched, not by whom.',
  picturesShown: 'Pictures are shown.',
  taller: 'Taller',
  lower: 'Lower',
  inFull: 'Open in full',
  picture: 'Picture',
  leadsTo: ({ host }: { host: string }) => `leads to ${host}`,
  leadsElsewhere: ({ host }: { host: string }) => `careful, it leads to ${host}`,
  unvouched: 'Struck out: no signature vouches for it, anybody on the way may have written it.',
  names: {
    from: 'From',
    sender: 'Sent by',
    'reply-to': 'Answers to',
    to: 'To',
    cc: 'Copy',
    subject: 'Subject',
    date: 'Sent, as it says',
    'message-id': 'Message-ID',
    'in-reply-to': 'Answers the letter',
  } satisfies Record<ShownHeader, string>,
  receivedAt: 'Came',
  envelope: 'Handed over by',
  envelopeNobody: 'a machine, with no sender',
  signatures: 'Signatures',
  noSignatures: 'It bears none.',
  signatureHolds: 'holds',
  signatureFaults: {
    dns_failed: 'could not be checked, the DNS did not answer',
    replayed: 'holds, but the mail was sent once more by somebody else',
    header_uncovered: 'holds, but leaves headers out',
    signature_partial: 'covers only the beginning of the text',
    key_testing: 'made with a key that is called a trial',
    algorithm_weak: 'of a kind that can be forged',
    key_weak: 'its key is too short',
    signature_expired: 'has expired',
    policy_missing: 'holds, but nothing says that it holds for this sender',
    signature_broken: 'does not match',
    signature_foreign: 'holds, but is of another domain',
  } satisfies Record<SignatureFault, string>,
  key: ({ selector, algorithm, bits }: { selector: string; algorithm: string; bits: number | null }) =>
    [`key ${selector}`, algorithm, bits ? `${bits} bits` : ''].filter(Boolean).join(', '),
  spf: 'Server (SPF)',
  spfSaid: ({ domain, result }: { domain: string; result: string }) =>
    result === 'pass' ? `allowed by ${domain}` : `${domain}: ${result}`,
  dmarc: 'Policy of the domain (DMARC)',
  sourceCut: ({ shown, size }: { shown: string; size: string }) =>
    `The first ${shown} of ${size}. Save the mail to see all of it.`,
}
