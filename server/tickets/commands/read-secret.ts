import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { mayWrite } from '../rules.ts'
import { secretRead } from '../secrets/events.ts'
import { objectionToReading } from '../secrets/rules.ts'
import { wordsOfSecret } from '../secrets/seal.ts'
import { changeSecret, lockSecret } from '../secrets/store.ts'
import { changeTicket } from '../store.ts'

/** Opened by one person. Who and when is told to whoever gave it; of two at once the second is told who was first. */
export const readSecret = perform(
  tickets.readSecret,
  async ({ ticketId, secretId }, { tx, actor, now, world, announce, refusal }) => {
    const ticket = await ticketFor(actor, ticketId, tx)
    if (!ticket) throw refusal('secret_not_found')
    if (!mayWrite(actor, ticket)) throw refusal('ticket_read_only')
    const secret = await lockSecret(tx, ticketId, secretId)
    if (!secret) throw refusal('secret_not_found')
    const { key, sealed, read_at, reader } = secret
    const objection = objectionToReading(secret, ticket, actor, now)
    const firstReader = { ...(reader ? { who: reader } : {}), ...(read_at ? { at: read_at.toISOString() } : {}) }
    if (objection) throw refusal(objection, objection === 'secret_read' ? firstReader : undefined)
    if (!key || !sealed) throw refusal('secret_gone')

    if (!read_at) {
      await changeSecret(tx, ticketId, secretId, { read_by: actor.id, read_at: now })
      const seq = await announce(secretRead(ticketId, { secretId }))
      await changeTicket(tx, ticketId, seq, {}, true)
    }
    return { ticketId, words: wordsOfSecret(world.vault, secretId, { key, sealed }) }
  },
)
