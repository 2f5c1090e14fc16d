import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts } from '../roles.ts'
import { id } from '../text.ts'
import { linkInLetter } from './link.ts'

/**
 * Of a ticket that an unproven mail began: nobody has said yet that the client wrote it, or the client says that they did
 * not. Null of every other.
 */
export const authorship = z.enum(['unconfirmed', 'denied'])
export type Authorship = z.output<typeof authorship>

const ticket = z.strictObject({ ticketId: id })
const refusals = ['ticket_not_found', 'not_asked_of_you', 'nothing_to_confirm'] as const

/** "I wrote it": said by the contact in whose name the mail came, and by nobody for them. */
export const confirmAuthorship = clause('POST /tickets/:ticketId/authorship/confirmation', {
  who: contacts,
  input: ticket,
  output: ticket,
  refusals: [...refusals],
})

/** "It was not me": for the client it is over; staff keep it, and whoever has it is told. */
export const denyAuthorship = clause('POST /tickets/:ticketId/authorship/denial', {
  who: contacts,
  input: ticket,
  output: ticket,
  refusals: [...refusals],
})

/** The same by the link of a letter, without signing in; kept with the trust of a letter. */
export const answerAuthorship = clause('POST /ticket-links/:number/authorship', {
  who: 'anyone',
  input: z.strictObject({ ...linkInLetter, answer: z.enum(['mine', 'not_mine']) }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: ['ticket_link_not_found', 'not_asked_of_you', 'nothing_to_confirm'],
})
