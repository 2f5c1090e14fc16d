import type { IncomingReason } from '#contract/mail.ts'
import { asSystem, type World } from '#platform/command.ts'
import type { ReadMail } from '../reading/mail.ts'
import { hearReport } from '../returns/hear-report.ts'
import type { Judged } from './judge.ts'
import { changeIncoming, linkToTicket } from './store.ts'

type Automatic = {
  mailId: string
  read: ReadMail
  judged: Pick<Judged, 'kind' | 'recipients' | 'thread'>
  to: readonly string[]
}

/**
 * A machine's mail is kept beside the ticket that it answers: staff see it there. It reopens nothing, starts no clock and
 * gets no answer; what it reports of a letter is heard.
 */
export const keepAutomatic = (world: World, { mailId, read, judged, to }: Automatic, reason: IncomingReason) =>
  asSystem(world, async (hands) => {
    const ended = { state: 'ended', outcome: 'automatic', reason, ended_at: hands.now } as const
    if (!(await changeIncoming(hands.tx, mailId, { ...ended, ticket_id: judged.thread?.ticketId ?? null }))) return
    const { kind, recipients } = judged
    const ticketId = await hearReport(hands, { kind, recipients, to, read })
    if (ticketId) await linkToTicket(hands.tx, mailId, ticketId)
  })
