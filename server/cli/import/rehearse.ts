/** What an import would do, from looking alone. */
import type { World } from '#platform/command.ts'
import { addressOf } from './address.ts'
import { inBatches } from './batches.ts'
import type { Filing } from './file-tickets.ts'
import { contactsAt, refsHere } from './store.ts'
import { type Objection, sorted, type Wish } from './wishes.ts'

export async function rehearse(
  { db }: World,
  wishes: AsyncIterable<Wish | Objection>,
  contractNumber: string,
  { onRefusal, onProgress }: Pick<Filing, 'onRefusal' | 'onProgress'>,
) {
  const tally = { filed: 0, alreadyHere: 0, refused: 0 }
  const newcomers = new Set<string>()
  for await (const some of inBatches(wishes, 1000)) {
    const [sound, unsound] = sorted(some)
    for (const refusal of unsound) onRefusal(refusal)
    tally.refused += unsound.length

    const here = await refsHere(
      db,
      sound.map(({ ref }) => ref),
    )
    const fresh = sound.filter(({ ref }) => !here.has(ref))
    tally.filed += fresh.length
    tally.alreadyHere += sound.length - fresh.length
    const addresses = fresh.map(({ caller }) => addressOf(caller, contractNumber))
    const known = await contactsAt(db, addresses)
    for (const address of addresses) if (!known.has(address)) newcomers.add(address)
    onProgress(tally)
  }
  return { ...tally, contactsAdded: newcomers.size }
}
