import * as z from 'zod/mini'
import { id } from '../text.ts'
import { incomingReason } from './incoming.ts'
import { mailLevel, mailReason } from './trust.ts'

/** A mail that waits beside a ticket for somebody's look: it points there and may not go in by itself. Staff alone see it. */
export const heldMail = z.strictObject({
  mailId: id,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  /** Why it is not in the ticket. */
  reason: incomingReason,
  /** How it was proven, and why no better. */
  proof: z.nullable(
    z.strictObject({
      level: mailLevel,
      reason: mailReason,
      about: z.strictObject({ domain: z.string(), signer: z.string(), header: z.string(), like: z.string() }),
    }),
  ),
  /** Its beginning. */
  text: z.string(),
  more: z.boolean(),
  files: z.number(),
  /** What it becomes when it is put in: a message of this contact, or a note of who puts it in where there is none. */
  asMessageOf: z.nullable(z.string()),
})
export type HeldMail = z.output<typeof heldMail>
