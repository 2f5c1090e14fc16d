/** Files on their way, kept on this device with how they are known to the server, so that a page opened again goes on. */
import { type DraftPlace, nameOf, onDevice } from './drafts.ts'

export type WaitingFile = { file: File; uploadId: string | null }
export type WaitingKey = string

export const waitingKey = (place: DraftPlace): WaitingKey => `${nameOf(place)}/${crypto.randomUUID()}`

export const keepWaiting = (key: WaitingKey, waiting: WaitingFile) =>
  onDevice('files', 'readwrite', (store) => store.put(waiting, key)).catch(() => {}) // then it must be chosen again

export const endWaiting = (key: WaitingKey) =>
  onDevice('files', 'readwrite', (store) => store.delete(key)).catch(() => {})

/** Those of one draft. */
export async function waitingAt(place: DraftPlace): Promise<[WaitingKey, WaitingFile][]> {
  const range = IDBKeyRange.bound(`${nameOf(place)}/`, `${nameOf(place)}/\uffff`)
  try {
    const keys = await onDevice('files', 'readonly', (store) => store.getAllKeys(range))
    const files = await onDevice<WaitingFile[]>('files', 'readonly', (store) => store.getAll(range))
    return keys.map((key, i) => [String(key), files[i]!])
  } catch {
    return []
  }
}

/** Only one of several open pages sends it; the others leave it alone. */
export const asTheOnlyOne = (key: WaitingKey, work: () => Promise<void>) =>
  navigator.locks.request(`otklik-file ${key}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
