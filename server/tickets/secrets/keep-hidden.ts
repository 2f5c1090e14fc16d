import { secretHours } from '#contract/tickets.ts'
import type { Hands, World } from '#platform/command.ts'
import type { Hidden } from '#platform/hiding.ts'
import { newId } from '#platform/ids.ts'
import { placeOfNumber, placeOfSecret, sealApart } from './seal.ts'
import { addHiddenNumbers, addSecrets } from './store.ts'

const hour = 3_600_000
const mayBeShownAgain = 24
/** A log may hold hundreds; nobody opens them one by one. */
const mostOfOneEntry = 20
/** Support cannot work without these: they become something that is read once. Numbers of cards and papers nobody needs. */
const worksWith = ['password', 'key', 'access_key']

/** What staff say past the client. */
const amongStaff = ['ticket.noted', 'ticket.forwarded']

type Told = { streamId: string; seq: number; kind: string }

/** What may still be needed of the words that an entry is without, in the transaction of the entry. */
export const keepHidden: World['keepHidden'] = async (hands, told, hidden) => {
  // What the desk itself takes in from elsewhere is history: nobody waits for a password in it.
  if (!told.kind.startsWith('ticket.') || hands.by.type === 'system') return
  await passOn(hands, told, hidden.filter(({ kind }) => worksWith.includes(kind)).slice(0, mostOfOneEntry))
  await keepForADay(hands, told, hidden.filter(({ unsure }) => unsure).slice(0, mostOfOneEntry))
}

async function passOn({ tx, now, by, world }: Hands, { streamId, seq, kind }: Told, hidden: readonly Hidden[]) {
  if (hidden.length === 0) return
  const isForClient = by.type === 'agent' && !amongStaff.includes(kind)
  await addSecrets(
    tx,
    hidden.map(({ words, label }) => {
      const id = newId(now)
      return {
        ticket_id: streamId,
        id,
        seq,
        label,
        for_side: isForClient ? ('client' as const) : ('staff' as const),
        given_by: by.id,
        given_at: now,
        until: new Date(now.getTime() + secretHours * hour),
        ...sealApart(world.vault, placeOfSecret(id), words),
      }
    }),
  )
}

/** Numbers that were hidden on a guess, for the day in which somebody may say that they are none. */
export async function keepForADay(
  { tx, now, world }: Hands,
  { streamId, seq }: Pick<Told, 'streamId' | 'seq'>,
  hidden: readonly Hidden[],
) {
  if (hidden.length === 0) return
  await addHiddenNumbers(
    tx,
    hidden.map(({ kind, mask, words }, nth) => ({
      ticket_id: streamId,
      seq,
      nth,
      kind,
      mask,
      ...sealApart(world.vault, placeOfNumber(streamId, seq, nth), words),
      until: new Date(now.getTime() + mayBeShownAgain * hour),
    })),
  )
}
