/** Drafts of this device. They survive a killed browser, which localStorage does not, and nobody but their writer ends them. */
export type DraftPlace = { personId: string; about: string; kind: string }
export type Kept<T> = {
  value: T
  savedAt: number
  /** How the server knows it, and whether it lacks something of it; absent in what an earlier page has kept. */
  mark?: { draftId: string; version: number }
  behind?: boolean
  caret?: number | null
}

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

/** Everything that this person has on this device. */
export async function draftsOf<T>(personId: string): Promise<{ place: DraftPlace; kept: Kept<T> }[]> {
  const range = IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`)
  const names = await drafts('readonly', (store) => store.getAllKeys(range))
  const all = await drafts<Kept<T>[]>('readonly', (store) => store.getAll(range))
  return names.map((name, i) => ({ place: placeOf(String(name)), kept: all[i]! }))
}

function placeOf(name: string): DraftPlace {
  const [personId = '', about = '', kind = ''] = name.split('/')
  return { personId, about, kind }
}

type Ending = 'sent' | 'refused'
const endings = new Map<string, Set<(how: Ending) => void>>()

/** Hears when it was sent, or refused, behind the back of the page that shows it. */
export function onEnded(place: DraftPlace, listener: (how: Ending) => void) {
  const name = nameOf(place)
  endings.set(name, (endings.get(name) ?? new Set()).add(listener))
  return () => void endings.get(name)?.delete(listener)
}

export function tellEnded(place: DraftPlace, how: Ending) {
  for (const listener of endings.get(nameOf(place)) ?? []) listener(how)
}
