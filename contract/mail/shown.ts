import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders } from '../roles.ts'
import { id } from '../text.ts'
import { shownHeaders } from './shown-headers.ts'
import { mailLevel, mailReason, signatureFault } from './trust.ts'

/** How a mail was proven, and why no better. */
const proof = {
  level: mailLevel,
  reason: mailReason,
  about: z.strictObject({ domain: z.string(), signer: z.string(), header: z.string(), like: z.string() }),
}

/** What a message of a ticket says of the mail that it came by, before anybody asks for more. */
export const cameByMail = z.strictObject({
  mailId: id,
  /** Null where the mail was never judged. */
  proof: z.nullable(z.strictObject(proof)),
  /** Cut off the message, and not part of its text. */
  quote: z.boolean(),
  signature: z.boolean(),
  /** It has a formatted version, and whether that one says something else than the text. */
  formatted: z.boolean(),
  differs: z.boolean(),
})
export type CameByMail = z.output<typeof cameByMail>

/** The same for the client, in their own page: how far we believe it, and to its author what was cut off. */
export const cameByMailOfClient = z.strictObject({
  proven: z.boolean(),
  /** Whose signature proves it; empty where nothing does. */
  signedBy: z.string(),
  quote: z.nullable(z.string()),
  signature: z.nullable(z.string()),
})

/** How tall a page of formatted mail is, in steps: nothing in its frame may measure itself. */
export const pageHeights = [1, 2, 3, 4, 5, 6, 7] as const
export type PageHeight = (typeof pageHeights)[number]

/** Everything about one mail, for whoever may read its ticket; while it has none, for those who look at what comes in. */
export const mailShown = clause('GET /desk/mails/:mailId', {
  who: ticketReaders,
  input: z.strictObject({ mailId: id }),
  output: z.strictObject({
    mailId: id,
    proof: z.nullable(
      z.strictObject({
        ...proof,
        signatures: z.array(
          z.strictObject({
            domain: z.string(),
            selector: z.string(),
            algorithm: z.string(),
            bits: z.nullable(z.number()),
            fault: z.nullable(signatureFault),
          }),
        ),
        spf: z.nullable(z.strictObject({ result: z.string(), domain: z.string() })),
        dmarc: z.nullable(z.strictObject({ domain: z.string(), policy: z.string() })),
      }),
    ),
    /** As they stand in it. What nobody vouches for may have been written by anybody on the way. */
    headers: z.array(z.strictObject({ name: z.enum(shownHeaders), value: z.string(), vouched: z.boolean() })),
    /** Whom the server that brought it named. */
    envelope: z.strictObject({ from: z.nullable(z.string()), to: z.array(z.string()) }),
    receivedAt: z.string(),
    text: z.nullable(z.string()),
    quote: z.nullable(z.string()),
    signature: z.nullable(z.string()),
    differs: z.boolean(),
    /** Whether the mail is still kept as it came. */
    kept: z.boolean(),
    /** Its formatted version, which is shown in a frame of its own. */
    page: z.nullable(
      z.strictObject({
        height: z.literal(pageHeights),
        /** Pictures that would have to be fetched, and from where; none is before somebody asks for them. */
        remote: z.number(),
        hosts: z.array(z.string()),
      }),
    ),
    /** Why the formatted version cannot be shown. */
    pageFault: z.nullable(z.enum(['too_large', 'too_long', 'unreadable'])),
  }),
  refusals: ['mail_not_found'],
})
