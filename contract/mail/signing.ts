import * as z from 'zod/mini'
import { clause } from '../kit.ts'

const administrators = ['administrator'] as const

/** What the DNS says of a record: `differs` where another one stands in its place. */
export const published = z.enum(['published', 'not_found', 'differs', 'no_answer'])
export type Published = z.output<typeof published>

const key = z.strictObject({
  selector: z.string(),
  /** Its domain is not the one that letters are sent from any more: nothing is signed by it. */
  otherDomain: z.boolean(),
  /** Whether letters are signed by it now, or it waits for its record to be published. */
  use: z.enum(['signs', 'waits']),
  /** The TXT record that whoever keeps the domain must publish. */
  name: z.string(),
  value: z.string(),
  madeAt: z.string(),
})

/** The keys that our letters are signed with. Their private halves are told to nobody. */
export const mailSigning = clause('GET /desk/outgoing-mail/signing', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    /** Of the address that letters are sent from; empty when they could not be signed for it. */
    domain: z.string(),
    keys: z.array(key),
  }),
  refusals: [],
})

/** Makes a key for the domain; the one before it signs until the new one is published. */
export const makeSigningKey = clause('POST /desk/outgoing-mail/signing/make', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['mail_signing_no_domain'],
})

/** Asks the DNS what it has; a key that waits signs from then on, if its record is there. */
export const checkSigning = clause('POST /desk/outgoing-mail/signing/check', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    found: z.array(z.strictObject({ selector: z.string(), published })),
    began: z.boolean(),
  }),
  refusals: ['mail_signing_no_key'],
})

/** Letters go out unsigned from now on, and the keys are forgotten. */
export const stopSigning = clause('POST /desk/outgoing-mail/signing/stop', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['mail_signing_no_key'],
})
