import type { IncomingReason } from '#contract/mail.ts'
import type { World } from '#platform/command.ts'
import { hintAt } from '#platform/hint.ts'
import { changeIncoming } from './store.ts'

/**
 * A mail waits for somebody's look, beside a ticket where it points to one: whoever has that open sees it come. The
 * ticket itself does not change.
 */
export async function holdIncoming(world: World, mailId: string, reason: IncomingReason, ticketId: string | null) {
  await world.db.transaction().execute(async (tx) => {
    await changeIncoming(tx, mailId, { state: 'held', reason, ticket_id: ticketId })
    if (ticketId) await hintAt(tx, [ticketId])
  })
}
