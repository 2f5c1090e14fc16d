import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { id } from '../text.ts'

/** Letters to an address do not arrive: since when, and what its mail server said last. */
export const undeliverable = z.strictObject({ since: z.string(), said: z.string() })
export type Undeliverable = z.output<typeof undeliverable>

/** Somebody knows that letters to this contact arrive again: the mark goes. */
export const sayMailArrives = clause('POST /desk/contacts/:contactId/mail-arrives', {
  who: ticketWorkers,
  input: z.strictObject({ contactId: id }),
  output: z.strictObject({}),
  refusals: ['contact_not_found', 'mail_arrives_already'],
})
