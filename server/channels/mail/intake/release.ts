import type { MailLevel } from '#contract/mail/trust.ts'
import type { Actor, Hands, World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { Refused } from '#platform/refused.ts'
import { incomingReleased } from '../events.ts'
import type { ReadMail } from '../reading/mail.ts'
import { readMail } from '../reading/read-mail.ts'
import { mayDealWith } from './access.ts'
import { EndedAlready, endAs } from './end-as.ts'
import { rawOf } from './raw-store.ts'
import { incomingById } from './store.ts'

export type Released = { raw: Uint8Array; read: ReadMail; trust: MailLevel; contactId: string | null }

/** For an agent, who may take out of the tray only what lies beside a ticket of theirs or beside none. */
export async function toReleaseBy(world: World, agent: Actor, mailId: string): Promise<Released> {
  const found = await incomingById(world.db, mailId)
  if (!found || !(await mayDealWith(world.db, agent, found))) throw new Refused('mail_not_found')
  return toRelease(world, mailId)
}

/** A mail that somebody is about to take out of the tray, read anew from its bytes. */
export async function toRelease(world: World, mailId: string): Promise<Released> {
  const found = await incomingById(world.db, mailId)
  if (!found) throw new Refused('mail_not_found')
  if (found.state === 'ended') throw new Refused('mail_has_ended')
  const raw = (await rawOf(world, mailId))!
  const read = await readMail(raw)
  if ('unreadable' in read) throw new Refused('mail_unreadable')
  return { raw: read.without?.all?.bytes ?? raw, read, trust: found.trust ?? 'M0', contactId: found.contact_id }
}

/** The mail's end and who brought it about, in the transaction of what it became. */
export const releaseBy =
  (outcome: 'opened' | 'joined', agent: Actor, mailId: string) => async (hands: Hands, output: unknown) => {
    await endAs(outcome, mailId, hands, output, agent.id).catch((error) => {
      throw error instanceof EndedAlready ? new Refused('mail_has_ended') : error
    })
    const { ticketId } = output as { ticketId: string }
    await hands.announce(incomingReleased(systemStream, { mailId, ticketId, outcome }), {
      type: 'agent',
      id: agent.id,
      trust: agent.trust,
      channel: agent.channel,
    })
  }
