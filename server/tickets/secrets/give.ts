import { secretHours } from '#contract/tickets.ts'
import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { changeTicket } from '../store.ts'
import { secretGiven } from './events.ts'
import { placeOfSecret, sealApart } from './seal.ts'
import { addSecrets } from './store.ts'

const hour = 3_600_000

/** Sealed before it touches the disk; neither the ledger nor the kept answer nor a letter has a word of it. */
export async function giveOnce(
  { tx, now, world, by, announce }: Hands,
  ticketId: string,
  { words, label }: { words: string; label: string },
): Promise<string> {
  const secretId = newId(now)
  const forSide = by.type === 'agent' ? 'client' : 'staff'
  await addSecrets(tx, [
    {
      ticket_id: ticketId,
      id: secretId,
      seq: null,
      label,
      for_side: forSide,
      given_by: by.id,
      given_at: now,
      until: new Date(now.getTime() + secretHours * hour),
      ...sealApart(world.vault, placeOfSecret(secretId), words),
    },
  ])
  const seq = await announce(secretGiven(ticketId, { secretId, for: forSide }, { label }))
  await changeTicket(tx, ticketId, seq, {}, true)
  return secretId
}

/** What came with the form that begins a ticket. */
export async function giveWithTicket(
  hands: Hands,
  ticketId: string,
  { secretWords, secretLabel = '' }: { secretWords?: string | undefined; secretLabel?: string | undefined },
) {
  if (secretWords) await giveOnce(hands, ticketId, { words: secretWords, label: secretLabel })
}

/** It is said what is passed on, and nothing is: what was typed was lost on its way, and nobody would ever hear of it. */
export const lacksItsWords = ({ secretWords, secretLabel }: { secretWords?: string; secretLabel?: string }) =>
  Boolean(secretLabel) && !secretWords
