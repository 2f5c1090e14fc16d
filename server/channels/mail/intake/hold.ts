import type { IncomingReason } from '#contract/mail.ts'
import { asSystem, type World } from '#platform/command.ts'
import { answerStranger } from '../answering/answer-stranger.ts'
import type { ReadMail } from '../reading/mail.ts'
import type { Judged } from './judge.ts'
import { changeIncoming } from './store.ts'

type Held = { mailId: string; read: ReadMail; judged: Pick<Judged, 'address' | 'disowned'> }

/** Waits for somebody's look; whoever is no client of ours is told that it does. */
export const hold = (world: World, { mailId, read, judged }: Held, reason: IncomingReason) =>
  asSystem(world, async (hands) => {
    if (!(await changeIncoming(hands.tx, mailId, { state: 'held', reason }))) return
    if (reason !== 'unknown_sender' || judged.disowned) return
    await answerStranger(hands, { mailId, to: judged.address!, said: `${read.subject}\n${read.text}` })
  })
