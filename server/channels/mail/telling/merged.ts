import { after, type Reaction } from '#platform/events.ts'
import { ticketMerged } from '../../../tickets/events.ts'
import { ticketOf } from '../../../tickets/index.ts'
import { merged } from '../compose/merged.ts'
import { contactOf, sceneFor } from '../scene.ts'
import { writeLetter } from '../write-letter.ts'

/**
 * Whoever asked hears that it goes on in another ticket, in which one and by when, as far as they may read that. Taken
 * apart before the letter was written, there is nothing to tell.
 */
export const tellMerged: Reaction = after(
  ticketMerged,
  'mail.merged',
  async (happened, hands) => {
    const ticket = await ticketOf(hands.tx, happened.streamId)
    const to = await contactOf(hands, ticket, ticket.contact_id)
    if (!to || ticket.merged_into === null) return
    const last = await ticketOf(hands.tx, ticket.merged_into)
    const reads = (await contactOf(hands, last, to.id)) !== undefined
    await writeLetter(hands, { event: happened, kind: 'merged', to, ticketId: ticket.id }, async () => {
      const holder = { lineId: last.line_id, agentId: last.assignee_id }
      const scene = await sceneFor(hands, ticket, to, holder, happened.actor.id)
      return merged({
        at: happened.at,
        meta: { into: reads ? Number(last.number) : null },
        words: {},
        scene: { ...scene, nextContactBy: last.next_contact_by },
      })
    })
  },
  ({ tells }) => tells,
)
