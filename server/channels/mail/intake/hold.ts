import type { IncomingReason } from '#contract/mail.ts'
import { asSystem, type Hands, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { hintAt } from '#platform/hint.ts'
import { answerStranger } from '../answering/answer-stranger.ts'
import { mailHeldBeside } from '../events.ts'
import type { ReadMail } from '../reading/mail.ts'
import type { Judged } from './judge.ts'
import { changeIncoming } from './store.ts'

type Held = { mailId: string; read: ReadMail; judged: Pick<Judged, 'address' | 'disowned'> }

/**
 * A mail waits for somebody's look, beside a ticket where it points to one: whoever has that ticket is told, and whoever
 * has it open sees it come. The ticket itself does not change. Whoever is no client of ours is told that their mail waits.
 */
export const hold = (world: World, { mailId, read, judged }: Held, reason: IncomingReason, ticketId: string | null) =>
  asSystem(world, async (hands): Promise<void> => {
    if (!(await changeIncoming(hands.tx, mailId, { state: 'held', reason, ticket_id: ticketId }))) return
    if (ticketId) return tellBeside(hands, mailId, ticketId, reason)
    if (reason !== 'unknown_sender' || judged.disowned) return
    await answerStranger(hands, { mailId, to: judged.address!, said: `${read.subject}\n${read.text}` })
  })

/** Of a storm everybody hears once, when it begins. */
async function tellBeside({ tx, announce }: Hands, mailId: string, ticketId: string, reason: IncomingReason) {
  if (reason !== 'storm') await announce(mailHeldBeside(systemStream, { mailId, ticketId, reason }))
  await hintAt(tx, [ticketId])
}
