import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts, writingContacts } from '../roles.ts'
import { id, manyLines } from '../text.ts'

const ticket = { ticketId: id }
const done = z.strictObject({ ticketId: id })

/** "Something is wrong with how this goes": to a lead, past whoever has the ticket, answered within a working hour. */
export const complain = clause('POST /tickets/:ticketId/complaints', {
  who: writingContacts,
  input: z.strictObject({ ...ticket, text: manyLines(5_000, 3) }),
  output: z.strictObject({ ticketId: id, answerBy: z.string() }),
  refusals: ['ticket_not_found', 'already_complained'],
  said: ['text'],
})

/** A colleague who acts for the same account hears of this ticket too, from now on. */
export const tellColleague = clause('POST /tickets/:ticketId/informants', {
  who: writingContacts,
  input: z.strictObject({ ...ticket, contactId: id }),
  output: done,
  refusals: ['ticket_not_found', 'contact_not_found', 'too_many_informants'],
})

/** No more letters of this ticket to the colleague; everybody may end it for themselves. */
export const stopTelling = clause('POST /tickets/:ticketId/informants/:contactId/end', {
  who: contacts,
  input: z.strictObject({ ...ticket, contactId: id }),
  output: done,
  refusals: ['ticket_not_found', 'ticket_read_only'],
})
