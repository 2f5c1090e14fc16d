import { tickets } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { contactsOf } from '../../accounts/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { colleagueInformed } from '../events.ts'
import { addInformant, informantsOf } from '../informants/store.ts'
import { mayBeInformed } from '../rules.ts'
import { changeTicket } from '../store.ts'

export const mostInformants = 10
const hour = 3600
/** Each is a letter to somebody who has not asked for it. */
const mostAnHour = 30

/** Only who may read the ticket anyway: nobody is shown anything by a letter that they could not open here. */
export const tellColleague = performPrepared(
  tickets.tellColleague,
  async (_, { world, actor }) => world.limits.take(`informed:${actor.id}`, mostAnHour, hour),
  async ({ ticketId, contactId }, moment) => {
    const { tx, actor, now, announce, refusal } = moment
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    const rights = await contactsOf(tx, ticket.account_id, now)
    const right = rights.find(({ contact_id }) => contact_id === contactId)
    if (!right || !mayBeInformed(right, ticket)) throw refusal('contact_not_found')
    const informed = await informantsOf(tx, ticketId)
    if (informed.includes(contactId)) return { ticketId }
    if (informed.length >= mostInformants) throw refusal('too_many_informants')
    await addInformant(tx, { ticket_id: ticketId, contact_id: contactId, added_at: now })
    const seq = await announce(colleagueInformed(ticketId, { contactId }))
    await changeTicket(tx, ticketId, seq, {}, true)
    return { ticketId }
  },
)
