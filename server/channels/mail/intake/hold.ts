import type { IncomingReason } from '#contract/mail.ts'
import { asSystem, type World } from '#platform/command.ts'
import { hintAt } from '#platform/hint.ts'
import { answerStranger } from '../answering/answer-stranger.ts'
import type { ReadMail } from '../reading/mail.ts'
import type { Judged } from './judge.ts'
import { changeIncoming } from './store.ts'

type Held = { mailId: string; read: ReadMail; judged: Pick<Judged, 'address' | 'disowned'> }

/**
 * A mail waits for somebody's look, beside a ticket where it points to one: whoever has that open sees it come. The
 * ticket itself does not change. Whoever is no client of ours is told that it waits.
 */
export const hold = (world: World, { mailId, read, judged }: Held, reason: IncomingReason, ticketId: string | null) =>
  asSystem(world, async (hands) => {
    if (!(await changeIncoming(hands.tx, mailId, { state: 'held', reason, ticket_id: ticketId }))) return
    if (ticketId) await hintAt(hands.tx, [ticketId])
    if (reason !== 'unknown_sender' || judged.disowned) return
    await answerStranger(hands, { mailId, to: judged.address!, said: `${read.subject}\n${read.text}` })
  })
