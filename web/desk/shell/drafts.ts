/** Drafts of this device. They survive a killed browser, which localStorage does not, and nobody but their writer ends them. */
export type DraftPlace = { personId: string; about: string; kind: string }
export type Kept<T> = { value: T; savedAt: number }

export const nameOf = ({ personId, about, kind }: DraftPlace) => `${personId}/${about}/${kind}`

const stores = ['drafts', 'files'] as const
let opening: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('otklik', 2)
    request.onupgradeneeded = () => {
      const { result } = request
      for (const store of stores) if (!result.objectStoreNames.contains(store)) result.createObjectStore(store)
    }
    request.onsuccess = () => {
      // A newer page of ours wants another shape: it must not wait for this one to be closed.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  return opening
}

/** One act on what this device keeps. */
export async function onDevice<T>(
  name: (typeof stores)[number],
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await database()).transaction(name, mode, { durability: 'strict' })
  const request = act(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

const drafts = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) =>
  onDevice('drafts', mode, act)

export const draftAt = <T>(place: DraftPlace) =>
  drafts<Kept<T> | undefined>('readonly', (store) => store.get(nameOf(place)))

export const keepDraft = <T>(place: DraftPlace, kept: Kept<T>) =>
  drafts('readwrite', (store) => store.put(kept, nameOf(place)))

export const endDraft = (place: DraftPlace) => drafts('readwrite', (store) => store.delete(nameOf(place)))
