import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { secretEnded } from '../secrets/events.ts'
import { changeSecret, destroyed, lockSecret } from '../secrets/store.ts'
import { changeTicket } from '../store.ts'

/** Its reader has seen it, which needs no news; or its giver takes back what nobody has read. */
export const endSecret = perform(
  tickets.endSecret,
  async ({ ticketId, secretId }, { tx, actor, now, announce, refusal }) => {
    if (!(await ticketFor(actor, ticketId, tx))) throw refusal('secret_not_found')
    const secret = await lockSecret(tx, ticketId, secretId)
    if (!secret || (secret.read_by !== actor.id && secret.given_by !== actor.id)) throw refusal('secret_not_found')
    if (secret.ended_at) return { ticketId }
    if (secret.read_at && secret.read_by !== actor.id) {
      const who = secret.reader ? { who: secret.reader } : {}
      throw refusal('secret_read', { ...who, at: secret.read_at.toISOString() })
    }
    const why = secret.read_at ? null : ('taken_back' as const)
    await changeSecret(tx, ticketId, secretId, { ...destroyed, ended_at: now, ended_why: why })
    if (why) {
      const seq = await announce(secretEnded(ticketId, { secretId, why }))
      await changeTicket(tx, ticketId, seq, {}, true)
    }
    return { ticketId }
  },
)
