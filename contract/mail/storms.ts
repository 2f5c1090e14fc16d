import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { id } from '../text.ts'

const storm = z.strictObject({
  id,
  /** What its mails have in common: who writes into one ticket, or their subject. */
  of: z.enum(['sender', 'subject']),
  about: z.string(),
  ticketNumber: z.nullable(z.number()),
  beganAt: z.string(),
  lastAt: z.string(),
  /** How many of its mails wait. */
  held: z.number(),
  /** Whether what comes now is held too. */
  blows: z.boolean(),
})
export type MailStorm = z.output<typeof storm>

/** Storms that somebody has to look at: mails of them are held. */
export const mailStorms = clause('GET /desk/mail-storms', {
  who: ticketWorkers,
  input: z.strictObject({}),
  output: z.strictObject({ storms: z.array(storm) }),
  refusals: [],
})

const dealt = z.strictObject({ mails: z.number() })

/** It was no storm: everything it held is read as if it had just come, and answered by no machine. What comes next too. */
export const putInStorm = clause('POST /desk/mail-storms/:stormId/intake', {
  who: ticketWorkers,
  input: z.strictObject({ stormId: id }),
  output: dealt,
  refusals: ['storm_not_found'],
})

/** Nothing for the desk: all that it held leaves the tray and stays among everything that came. */
export const dismissStorm = clause('POST /desk/mail-storms/:stormId/dismissal', {
  who: ticketWorkers,
  input: z.strictObject({ stormId: id, reason: z.enum(['spam', 'not_for_us']) }),
  output: dealt,
  refusals: ['storm_not_found'],
})
