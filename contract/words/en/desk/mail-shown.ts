import type { ShownHeader } from '../../../mail/shown-headers.ts'
import type { SignatureFault } from '../../../mail/trust.ts'
import { counted } from '../../counted.ts'

/** A mail as it is looked at: on a message of a ticket, and among incoming mail. */
export const mailShown = {
  details: 'How it came',
  asItCame: 'Show the source',
  save: 'Save the mail',
  formatted: 'Formatted',
  quote: 'What they quoted',
  signature: 'Their signature',
  differs: 'The formatted version says something different from the text. Read both before you trust either.',
  notKept: 'The original mail is no longer stored. What was read from it remains.',
  noPage: 'This mail has no formatted version.',
  pageFaults: {
    too_large: 'The formatted version is too large to show. The text is complete.',
    too_long: 'The formatted version took too long to make safe. The text is complete.',
    unreadable: 'The formatted version could not be read. The mail itself can be saved as it came.',
  },
  frame: ({ from }: { from: string }) => `The mail from ${from}, formatted`,
  frameOfNobody: 'The formatted mail',
  pictures: ({ n, hosts }: { n: number; hosts: string }) =>
    `Show ${counted('en', n, { one: '# picture', other: '# pictures' })} from ${hosts}`,
  morePlaces: ({ n }: { n: number }) => counted('en', n, { one: '# other place', other: '# other places' }),
  and: ({ one, other }: { one: string; other: string }) => `${one} and ${other}`,
  picturesHelp: 'Our server fetches them. The sender can see that they were fetched, but not by whom.',
  picturesShown: 'Pictures are shown.',
  taller: 'Taller',
  lower: 'Lower',
  inFull: 'Open in full',
  picture: 'Picture',
  leadsTo: ({ host }: { host: string }) => `leads to ${host}`,
  leadsElsewhere: ({ host }: { host: string }) => `careful, it leads to ${host}`,
  unvouched: 'Struck out: no signature covers it, so anybody on the way could have written it.',
  names: {
    from: 'From',
    sender: 'Sent by',
    'reply-to': 'Reply to',
    to: 'To',
    cc: 'Copy',
    subject: 'Subject',
    date: 'Sent, it says',
    'message-id': 'Message-ID',
    'in-reply-to': 'In reply to',
  } satisfies Record<ShownHeader, string>,
  receivedAt: 'Came',
  envelope: 'Handed over by',
  envelopeNobody: 'a machine, with no sender',
  signatures: 'Signatures',
  noSignatures: 'None.',
  signatureHolds: 'valid',
  signatureFaults: {
    dns_failed: 'could not be checked, the DNS did not answer',
    replayed: 'valid, but somebody else sent the mail again',
    header_uncovered: 'valid, but does not cover all headers',
    signature_partial: 'covers only the beginning of the text',
    key_testing: 'made with a key marked as a test',
    algorithm_weak: 'of a kind that can be forged',
    key_weak: 'its key is too short',
    signature_expired: 'has expired',
    policy_missing: 'valid, but nothing says it counts for this sender',
    signature_broken: 'does not match',
    signature_foreign: 'valid, but belongs to another domain',
  } satisfies Record<SignatureFault, string>,
  key: ({ selector, algorithm, bits }: { selector: string; algorithm: string; bits: number | null }) =>
    [`key ${selector}`, algorithm, bits ? `${bits} bits` : ''].filter(Boolean).join(', '),
  spf: 'Server (SPF)',
  spfSaid: ({ domain, result }: { domain: string; result: string }) =>
    result === 'pass' ? `allowed for ${domain}` : `${domain}: ${result}`,
  dmarc: 'Domain policy (DMARC)',
  sourceCut: ({ shown, size }: { shown: string; size: string }) =>
    `The first ${shown} of ${size}. Save the mail to see all of it.`,
}
