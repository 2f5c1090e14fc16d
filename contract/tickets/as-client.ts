import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders } from '../roles.ts'
import { id, language } from '../text.ts'
import { clientTicket } from './portal.ts'

/** A ticket as its client sees it, for staff who may read it: in the client's language, and nothing can be done there. */
export const ticketAsClient = clause('GET /desk/tickets/:number/as-client', {
  who: ticketReaders,
  input: z.strictObject({ number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)) }),
  output: z.strictObject({
    ticket: clientTicket.output,
    client: z.strictObject({ name: z.string(), language, zone: z.string() }),
  }),
  refusals: ['ticket_not_found'],
})

/** Somebody of the staff looks at a ticket as its client sees it: it stands in the history. Nothing counts as read. */
export const lookAsClient = clause('POST /tickets/:ticketId/looks-as-client', {
  who: ticketReaders,
  input: z.strictObject({ ticketId: id }),
  output: z.strictObject({ ticketId: id }),
  refusals: ['ticket_not_found'],
})
