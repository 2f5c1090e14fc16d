import { tickets } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { linkAsked } from '../events.ts'
import { holderOfLink } from '../link-holder.ts'
import { changeTicket, lockTicket } from '../store.ts'

const day = 24 * 3600
const mostADay = 3

/**
 * Asked by a link that has ended: another one goes to the address the first was sent to. Who holds a link of nobody's,
 * or of somebody who acts for the account no more, gets the same answer, and nothing is written to anybody.
 */
export const askForLink = performPrepared(
  tickets.askForLink,
  async ({ number, k }, { world, actor }) => {
    const found = await holderOfLink(world, actor, number, k, 'also ended')
    if (!found) return null
    const asked = await world.limits.add(`link:${found.ticket.id}:${found.holder.id}`, day)
    return asked > mostADay ? null : found
  },
  async (_, { tx, announce }, found) => {
    if (!found) return {}
    const { ticket, holder } = found
    await lockTicket(tx, ticket.id)
    const { type, id, trust, channel } = holder
    const seq = await announce(linkAsked(ticket.id, { contactId: id! }), { type, id, trust, channel })
    await changeTicket(tx, ticket.id, seq, {}, false)
    return {}
  },
)
