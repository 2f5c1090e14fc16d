/** Drafts of this device. They survive a killed browser, which localStorage does not, and nobody but their writer ends them. */
export type DraftPlace = { personId: string; about: string; kind: string }
export type Kept<T> = { value: T; savedAt: number }

const nameOf = ({ personId, about, kind }: DraftPlace) => `${personId}/${about}/${kind}`

let opening: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('otklik', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('drafts')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function drafts<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction('drafts', mode, { durability: 'strict' })
  const request = act(transaction.objectStore('drafts'))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

export const draftAt = <T>(place: DraftPlace) =>
  drafts<Kept<T> | undefined>('readonly', (store) => store.get(nameOf(place)))

export const keepDraft = <T>(place: DraftPlace, kept: Kept<T>) =>
  drafts('readwrite', (store) => store.put(kept, nameOf(place)))

export const endDraft = (place: DraftPlace) => drafts('readwrite', (store) => store.delete(nameOf(place)))
