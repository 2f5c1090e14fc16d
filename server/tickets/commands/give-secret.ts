import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { ticketFor } from '../access.ts'
import { mayWrite } from '../rules.ts'
import { secretGiven } from '../secrets/events.ts'
import { placeOfSecret, sealApart } from '../secrets/seal.ts'
import { addSecrets, waitingSecrets } from '../secrets/store.ts'
import { changeTicket } from '../store.ts'

const hour = 3_600_000
const mostWaiting = 50

/** Sealed before it touches the disk; neither the ledger nor the kept answer nor a letter has a word of it. */
export const giveSecret = perform(
  tickets.giveSecret,
  async ({ ticketId, words, label }, { tx, actor, now, world, announce, refusal }) => {
    const ticket = await ticketFor(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (!mayWrite(actor, ticket)) throw refusal('ticket_read_only')
    if ((await waitingSecrets(tx, ticketId)) >= mostWaiting) throw refusal('too_many_secrets')
    const secretId = newId(now)
    const forSide = actor.type === 'agent' ? 'client' : 'staff'
    await addSecrets(tx, [
      {
        ticket_id: ticketId,
        id: secretId,
        seq: null,
        label,
        for_side: forSide,
        given_by: actor.id,
        given_at: now,
        until: new Date(now.getTime() + tickets.secretHours * hour),
        ...sealApart(world.vault, placeOfSecret(secretId), words),
      },
    ])
    const seq = await announce(secretGiven(ticketId, { secretId, for: forSide }, { label }))
    await changeTicket(tx, ticketId, seq, {}, true)
    return { ticketId, secretId }
  },
)
