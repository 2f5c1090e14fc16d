/** What is typed, on this device: IndexedDB, because what lies in localStorage dies with a killed browser. */
export type KeptHere = {
  draftId: string
  /** The version of the server's that this was written on top of. */
  version: number
  values: Record<string, string[]>
  at: number
  /** The server has it too. */
  there: boolean
  /** It was sent with this key: the same words under the same key are one message, however often they come. */
  sentAs: string | null
}

const name = 'otklik-portal'
const store = 'drafts'
const month = 30 * 24 * 3_600_000

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(store)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  return opened
}

async function inStore<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const asked = work(db.transaction(store, mode, { durability: 'strict' }).objectStore(store))
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** Several people may use one browser: each finds what they typed themselves. */
export const placeOf = (owner: string, place: string) => `${owner} ${place}`

/** Where nothing can be kept (a private window, a full disk), nothing is found and nothing stops. */
export async function keptAt(key: string): Promise<KeptHere | null> {
  const found = await inStore<KeptHere | undefined>('readonly', (drafts) => drafts.get(key)).catch(() => undefined)
  if (!found) return null
  if (Date.now() - found.at < month) return found
  await forgetAt(key)
  return null
}

export const keepAt = (key: string, draft: KeptHere) =>
  inStore('readwrite', (drafts) => drafts.put(draft, key)).then(
    () => true,
    () => false,
  )

export const forgetAt = (key: string) => inStore('readwrite', (drafts) => drafts.delete(key)).catch(() => undefined)
