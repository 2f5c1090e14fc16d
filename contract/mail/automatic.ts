import * as z from 'zod/mini'
import { id } from '../text.ts'
import { incomingReason } from './incoming.ts'

/** What a machine wrote into a ticket: kept, and nothing was done by it. */
export const automaticMail = z.strictObject({
  mailId: id,
  fromName: z.string(),
  fromAddress: z.string(),
  reason: incomingReason,
  at: z.string(),
})
export type AutomaticMail = z.output<typeof automaticMail>
