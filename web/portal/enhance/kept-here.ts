import { StoreHere } from './store-here.ts'

/** What is typed, on this device. */
export type KeptHere = {
  draftId: string
  /** The version of the server's that this was written on top of. */
  version: number
  values: Record<string, string[]>
  files: Arrived[]
  /** In which text the caret stood, and where. */
  caret: { name: string; at: number } | null
  at: number
  /** The server has it too. */
  there: boolean
  /** It was sent with this key: the same words under the same key are one message, however often they come. */
  sentAs: string | null
}

/** A file that the server has: as the draft names it, and as its reader knows it. */
export type Arrived = { id: string; name: string }

const drafts = new StoreHere('otklik-portal', 'drafts')
const month = 30 * 24 * 3_600_000

/** Several people may use one browser: each finds what they typed themselves. */
export const placeOf = (owner: string, place: string) => `${owner} ${place}`

/** Where nothing can be kept (a private window, a full disk), nothing is found and nothing stops. */
export async function keptAt(key: string): Promise<KeptHere | null> {
  const found = await drafts.in<KeptHere | undefined>('readonly', (store) => store.get(key)).catch(() => undefined)
  if (!found) return null
  if (Date.now() - found.at < month) return found
  await forgetAt(key)
  return null
}

export const keepAt = (key: string, draft: KeptHere) =>
  drafts
    .in('readwrite', (store) => store.put(draft, key))
    .then(
      () => true,
      () => false,
    )

export const forgetAt = (key: string) => drafts.in('readwrite', (store) => store.delete(key)).catch(() => undefined)
