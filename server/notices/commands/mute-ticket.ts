import { notices } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayRead } from '../../tickets/index.ts'
import { mute, unmute } from '../store.ts'

/** "Less of this": about this ticket only what names its reader, and promises. */
export const muteTicket = perform(notices.muteTicket, async ({ ticketId, muted }, { tx, actor, now, refusal }) => {
  if (!(await mayRead(tx, actor, ticketId))) throw refusal('ticket_not_found')
  if (muted) await mute(tx, actor.id!, ticketId, now)
  else await unmute(tx, actor.id!, ticketId)
  return {}
})
