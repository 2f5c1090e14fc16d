import { drafts } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { mayBeLost } from '#platform/may-be-lost.ts'
import { mayRead } from '../../tickets/index.ts'
import { keep } from '../keep.ts'
import { lockDraft } from '../store.ts'

/** A keeping every second, from four windows. */
const mostAMinute = 240

/**
 * No event: what was not said is nobody's business. Who may not read the ticket any more goes on writing what they have
 * begun; a new draft needs a ticket one can see.
 */
export const keepDraft = performPrepared(
  drafts.keepDraft,
  async (_, { world, actor }) => world.rations.take(`draft-keepings:${actor.id}`, mostAMinute, 60),
  async (written, hands) => {
    const { tx, actor, refusal } = hands
    // Lost with the machine it still lies in the browser, which says it again.
    await mayBeLost(tx)
    const mine = await lockDraft(tx, written.draftId, actor.id!)
    const goesOn = mine?.ticket_id === written.ticketId
    if (!goesOn && !(await mayRead(tx, actor, written.ticketId))) throw refusal('ticket_not_found')
    return keep(hands, { ...written, agentId: actor.id! })
  },
)
